"""Environments that fail, each in its own way; ``python -m`` finds them on PYTHONPATH."""

import os
import signal
import sys
import time

import gymnasium
from gymnasium import spaces


class Faulty(gymnasium.Env):
    """Counts steps from 0 to 9 and does something bad at a given step of some episodes."""

    observation_space = spaces.Discrete(10)
    action_space = spaces.Discrete(2)

    def __init__(self, fault="none", at=3, once=""):
        self._fault, self._at, self._once = fault, at, once

    def reset(self, seed=None, options=None):
        super().reset(seed=seed)
        self._steps = 0
        self._lucky = int(self.np_random.integers(10))
        return self._lucky, {}

    def step(self, action):
        self._steps += 1
        if self._steps == self._at and not (self._once and os.path.exists(self._once)):
            if self._once:
                open(self._once, "w").close()
            trouble = getattr(self, "_" + self._fault)()
            if trouble is not None:
                return trouble
        return (self._lucky + self._steps) % 10, float(action), self._steps == 9, False, {}

    def _none(self):
        return None

    def _raises(self):
        raise ValueError("a bad day")

    def _exits(self):
        sys.exit(3)

    def _dies(self):
        os._exit(9)

    def _is_killed(self):
        os.kill(os.getpid(), signal.SIGKILL)

    def _hangs(self):
        time.sleep(3600)

    def _exhausts(self):
        return len(bytearray(1 << 62))

    def _prints(self):
        print("rubbish on stdout " * 1000)
        os.write(1, b"\x00\x01more rubbish\n")
        sys.__stdout__.write("and more\n")
        sys.__stdout__.flush()

    def _strays(self):
        return 99, 0.0, False, False, {}

    def _earns_nothing_real(self):
        return 1, float("nan"), False, False, {}

    def _forgets(self):
        self._lucky = int(time.time_ns() // 1000 % 10)


gymnasium.register("Faulty-v0", Faulty, max_episode_steps=20)
