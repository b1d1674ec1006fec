"""Wrappers that make observations finite, for agents that need that."""

import zlib

import numpy as np
from gymnasium import ObservationWrapper, spaces


class Bins(ObservationWrapper):
    """Each number of a box by the interval it lies in.

    ``low`` and ``high`` cut each number's range, ``bins`` says into how many intervals of one width;
    what lies outside counts to the first or the last interval. A single value stands for all numbers.
    """

    def __init__(self, env, bins, low, high):
        super().__init__(env)
        space = env.observation_space
        if not isinstance(space, spaces.Box):
            raise ValueError(f"Bins: needs a box, got {space}")
        self._bins = np.broadcast_to(np.asarray(bins, dtype=np.int64), space.shape).copy()
        self._low = np.broadcast_to(np.asarray(low, dtype=np.float64), space.shape)
        self._width = (np.asarray(high, dtype=np.float64) - self._low) / self._bins
        if (self._bins < 1).any() or not (self._width > 0).all():
            raise ValueError(f"Bins: needs bins >= 1 and low < high, got {bins}, {low}, {high}")
        self.observation_space = spaces.MultiDiscrete(self._bins)

    def observation(self, observation):
        place = np.floor((np.asarray(observation, dtype=np.float64) - self._low) / self._width)
        return np.clip(place, 0, self._bins - 1).astype(np.int64)


class Hashed(ObservationWrapper):
    """The whole observation as one of ``size`` numbers, by a checksum of its content.

    Equal observations have equal numbers; different ones mostly have different numbers if ``size`` is
    well above the square of how many there are. ``keys`` names the parts of a Dict that count.
    """

    def __init__(self, env, size=65536, keys=None):
        super().__init__(env)
        if keys is not None and not isinstance(env.observation_space, spaces.Dict):
            raise ValueError(f"Hashed: keys need a Dict, got {env.observation_space}")
        for key in keys or []:
            if key not in env.observation_space.spaces:
                raise ValueError(f"Hashed: no key '{key}' in {list(env.observation_space.spaces)}")
        self._keys = keys
        self.observation_space = spaces.Discrete(size)

    def observation(self, observation):
        if self._keys is not None:
            observation = {key: observation[key] for key in self._keys}
        return zlib.crc32(_content(observation)) % int(self.observation_space.n)


def _content(value):
    """Bytes that are the same for equal values on every machine."""
    if isinstance(value, dict):
        return b"{" + b",".join(k.encode() + b":" + _content(v) for k, v in value.items()) + b"}"
    if isinstance(value, (tuple, list)):
        return b"(" + b",".join(map(_content, value)) + b")"
    if isinstance(value, str):
        return value.encode()
    array = np.asarray(value)
    kind = "<f8" if np.issubdtype(array.dtype, np.floating) else "<i8"
    return np.ascontiguousarray(array, dtype=kind).tobytes()
