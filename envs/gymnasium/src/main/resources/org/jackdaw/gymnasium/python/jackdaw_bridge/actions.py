"""Actions: how Java writes them, and what the world is given."""

import enum
import struct

import numpy as np
from gymnasium import spaces

from jackdaw_bridge.spaces import Unmapped


def actions(space, base):
    """How actions of a space travel.

    ``base`` is the bare world, whose action names are used if it has an enumeration of them.
    """
    if isinstance(space, spaces.Discrete):
        return OneAction(space, _labels(base, int(space.n)))
    if isinstance(space, (spaces.MultiDiscrete, spaces.MultiBinary)):
        return GridAction(space)
    if isinstance(space, spaces.Tuple) and _all_discrete(space.spaces):
        return BundleAction([str(i) for i in range(len(space.spaces))], space.spaces, tuple)
    if isinstance(space, spaces.Dict) and _all_discrete(space.spaces.values()):
        keys = list(space.spaces)
        return BundleAction(keys, space.spaces.values(), lambda v: dict(zip(keys, v)))
    if isinstance(space, spaces.Box):
        return VectorAction(space)
    raise Unmapped(f"actions cannot be mapped to Jackdaw's spaces: {space}; add a wrapper")


def _all_discrete(parts):
    return all(isinstance(part, spaces.Discrete) for part in parts)


def _labels(base, size):
    names = getattr(base, "actions", None)
    if isinstance(names, type) and issubclass(names, enum.IntEnum):
        labels = [name.lower().replace("_", "-") for name in names.__members__]
        if len(labels) == size and [int(n) for n in names] == list(range(size)):
            return labels
    return [str(i) for i in range(size)]


class OneAction:
    """One control."""

    def __init__(self, space, labels):
        self._labels, self._start = labels, int(space.start)
        self._unpack = struct.Struct("<i").unpack_from
        self.bytes = 4

    def described(self):
        return {"kind": "discrete", "labels": self._labels}

    def read(self, frame, at):
        return self._unpack(frame, at)[0] + self._start


class GridAction:
    """Several controls in one array."""

    def __init__(self, space):
        binary = isinstance(space, spaces.MultiBinary)
        self._shape, self._type = space.shape, space.dtype
        self._sizes = np.full(space.shape, 2) if binary else np.asarray(space.nvec)
        self._start = np.zeros(space.shape, int) if binary else np.asarray(space.start)
        self.bytes = 4 * self._sizes.size

    def described(self):
        names = [".".join(map(str, place)) for place, _ in np.ndenumerate(self._sizes)]
        sizes = self._sizes.ravel().tolist()
        return {"kind": "multi", "names": names, "sizes": sizes}

    def read(self, frame, at):
        flat = np.frombuffer(frame, "<i4", self._sizes.size, at).reshape(self._shape)
        return (flat + self._start).astype(self._type)


class BundleAction:
    """Several controls in a tuple or a dict."""

    def __init__(self, names, parts, bundle):
        self._names, self._bundle = names, bundle
        self._sizes = [int(part.n) for part in parts]
        self._starts = [int(part.start) for part in parts]
        self._struct = struct.Struct(f"<{len(names)}i")
        self.bytes = self._struct.size

    def described(self):
        return {"kind": "multi", "names": self._names, "sizes": self._sizes}

    def read(self, frame, at):
        values = self._struct.unpack_from(frame, at)
        return self._bundle(v + start for v, start in zip(values, self._starts))


class VectorAction:
    """Real controls."""

    def __init__(self, space):
        self._space = space
        self.bytes = 8 * space.low.size

    def described(self):
        low, high = (
            [repr(float(x)) for x in bound.ravel()] for bound in (self._space.low, self._space.high)
        )
        return {"kind": "vector", "low": low, "high": high}

    def read(self, frame, at):
        flat = np.frombuffer(frame, "<f8", self._space.low.size, at)
        return flat.reshape(self._space.shape).astype(self._space.dtype)
