"""Transition tables that worlds publish as ``P[state][action] = [(chance, next, reward, end)]``."""

import struct

import numpy as np
from gymnasium import spaces
from gymnasium.wrappers import OrderEnforcing

CHECKED_STEPS = 1000


class Unpublished(Exception):
    """The world publishes no table, or one that is not its process; the message says why."""


class Tables:
    """A table with the chances of its first states."""

    def __init__(self, start, table):
        self._start, self._table = start, table

    @staticmethod
    def of(env):
        base = env.unwrapped
        table = getattr(base, "P", None)
        if table is None:
            raise Unpublished("")
        start = getattr(base, "initial_state_distrib", None)
        if start is None:
            raise Unpublished("its table P comes without initial_state_distrib")
        _require_fit(env, table, start)
        if getattr(base, "fickle_passenger", False):
            raise Unpublished("its table P leaves the fickle passenger out")
        tables = Tables(np.asarray(start, dtype="<f8"), table)
        tables._require_true(env)
        return tables

    def packed(self):
        """Sizes, start, number of outcomes of each state and action, then the outcomes by column."""
        states, choices = len(self._table), len(self._table[0])
        rows = [self._table[s][a] for s in range(states) for a in range(choices)]
        outcomes = [outcome for row in rows for outcome in row]
        columns = list(zip(*outcomes))
        return b"".join(
            [
                struct.pack("<3i", states, choices, len(outcomes)),
                self._start.tobytes(),
                np.asarray([len(row) for row in rows], "<i4").tobytes(),
                np.asarray(columns[0], "<f8").tobytes(),
                np.asarray(columns[1], "<i4").tobytes(),
                np.asarray(columns[2], "<f8").tobytes(),
                np.asarray(columns[3], "u1").tobytes(),
            ]
        )

    def _require_true(self, env):
        """Walks at random and holds every step against the table."""
        chances = np.random.Generator(np.random.PCG64(0))
        state, _ = env.reset(seed=0)
        for walked in range(CHECKED_STEPS):
            action = int(chances.integers(len(self._table[0])))
            seen, reward, terminated, truncated, _ = env.step(action)
            outcomes = {(int(n), float(r), bool(e)) for p, n, r, e in self._table[state][action] if p > 0}
            if (int(seen), float(reward), bool(terminated)) not in outcomes:
                raise Unpublished(
                    f"its table P does not know the step from {state} by {action} to {seen}"
                    f" with reward {reward}"
                )
            state = seen
            if terminated or truncated:
                state, _ = env.reset(seed=walked + 1)


def _require_fit(env, table, start):
    seen, done = env.observation_space, env.action_space
    wrapped = env.env if isinstance(env, OrderEnforcing) else env
    if wrapped is not env.unwrapped:
        raise Unpublished("a wrapper may change what its table P says")
    if not (isinstance(seen, spaces.Discrete) and seen.start == 0):
        raise Unpublished("its table P is not about what is observed")
    if not (isinstance(done, spaces.Discrete) and done.start == 0):
        raise Unpublished("its table P is not about its actions")
    fits = len(table) == seen.n == len(start)
    if not fits or any(len(table[s]) != done.n for s in range(len(table))):
        raise Unpublished("its table P has other sizes than its spaces")
