"""Times the DQN of stable-baselines3 on the task of DeepTask.java; prints steps per second of time and of processor time.

    dqn_sb3.py WARM-UP STEPS
"""
import sys
import time

import gymnasium
import numpy
import torch
from stable_baselines3 import DQN
from stable_baselines3.common.callbacks import BaseCallback

CELLS = 24
MOVES = (1, -1, 5, -5)


class Ring(gymnasium.Env):
    """24 cells in a ring, one-hot in 25 places; the last cell pays 1 and ends the episode."""

    observation_space = gymnasium.spaces.Box(0, 1, (CELLS + 1,), numpy.float32)
    action_space = gymnasium.spaces.Discrete(len(MOVES))

    def seen(self):
        vector = numpy.zeros(CELLS + 1, numpy.float32)
        vector[1 + self.cell] = 1
        return vector

    def reset(self, *, seed=None, options=None):
        super().reset(seed=seed)
        self.cell = 0
        return self.seen(), {}

    def step(self, action):
        self.cell = (self.cell + MOVES[int(action)]) % CELLS
        end = self.cell == CELLS - 1
        return self.seen(), float(end), end, False, {}


class Watch(BaseCallback):
    """Starts to measure once so many steps are done."""

    def __init__(self, warm_up):
        super().__init__()
        self.warm_up = warm_up

    def _on_step(self):
        if self.num_timesteps == self.warm_up:
            self.time, self.used = time.perf_counter(), time.process_time()
        return True


def main():
    warm_up, steps = int(sys.argv[1]), int(sys.argv[2])
    torch.set_num_threads(1)
    model = DQN(
        "MlpPolicy", Ring(), learning_rate=5e-4, buffer_size=10_000, learning_starts=100, batch_size=32,
        train_freq=1, gradient_steps=1, target_update_interval=100, exploration_fraction=0.3,
        policy_kwargs={"net_arch": [64, 64]}, device="cpu", seed=1)
    watch = Watch(warm_up)
    model.learn(warm_up + steps, callback=watch)
    print(f"{steps / (time.perf_counter() - watch.time):.1f} {steps / (time.process_time() - watch.used):.1f}")


main()
