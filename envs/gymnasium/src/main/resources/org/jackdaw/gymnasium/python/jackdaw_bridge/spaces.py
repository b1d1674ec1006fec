"""Gymnasium's spaces as named modalities, packed: whole numbers first, then reals."""

import itertools
from operator import index

import numpy as np
from gymnasium import spaces

MOST_TEXTS = 4096
MOST_CELLS = 4096


class Unmapped(ValueError):
    """A space that Jackdaw has no word for; the message says which and what to do."""


def _outside(name, value):
    return ValueError(f"{name}: observation {value!r} is outside of its space")


def leaves(space, name, boxes):
    """The modalities of a space, in order."""
    if isinstance(space, spaces.Discrete):
        return [DiscreteLeaf(name, int(space.n), int(space.start))]
    if isinstance(space, spaces.MultiDiscrete):
        return [GridLeaf(name, np.asarray(space.nvec), np.asarray(space.start))]
    if isinstance(space, spaces.MultiBinary):
        sizes = np.full(space.shape, 2)
        return [GridLeaf(name, sizes, np.zeros_like(sizes))]
    if isinstance(space, spaces.Box):
        return [_box(space, name, boxes)]
    if isinstance(space, spaces.Tuple):
        parts = [(f"{name}.{i}", part) for i, part in enumerate(space.spaces)]
        return [BranchLeaf(i, leaf) for i, (n, p) in enumerate(parts) for leaf in leaves(p, n, boxes)]
    if isinstance(space, spaces.Dict):
        prefix = "" if name == "observation" else name + "."
        return [
            BranchLeaf(key, leaf)
            for key, part in space.spaces.items()
            for leaf in leaves(part, f"{prefix}{key}", boxes)
        ]
    return [TextLeaf(name, _texts(space, name))]


def _box(space, name, boxes):
    whole = np.issubdtype(space.dtype, np.integer) or space.dtype == bool
    if boxes == "vector":
        return VectorLeaf(name, space)
    if not whole or space.low.size > MOST_CELLS:
        raise Unmapped(
            f"{name}: boxes: cells is for whole numbers, at most {MOST_CELLS} of them, not {space};"
            " add a wrapper that discretises it"
        )
    low = np.asarray(space.low, dtype=np.int64)
    return GridLeaf(name, np.asarray(space.high, dtype=np.int64) - low + 1, low)


def _texts(space, name):
    """All texts of a space that can be listed, such as MiniGrid's missions."""
    if hasattr(space, "mission_func"):
        holders = space.ordered_placeholders or []
        count = 1
        for holder in holders:
            count *= len(holder)
        if count <= MOST_TEXTS:
            texts = [space.mission_func(*words) for words in itertools.product(*holders)]
            return list(dict.fromkeys(texts))
    raise Unmapped(
        f"{name}: cannot be mapped to Jackdaw's spaces: {space}; add a wrapper that changes or drops it"
    )


class DiscreteLeaf:
    """One of n numbers."""

    def __init__(self, name, size, start):
        self.name, self.size, self.start = name, size, start

    def described(self):
        return [{"name": self.name, "kind": "discrete", "size": self.size}]

    def add(self, value, whole, real):
        whole.append(index(value) - self.start)


class GridLeaf:
    """Several numbers, a modality each, named by their place."""

    def __init__(self, name, sizes, start):
        self.name, self.sizes, self.start = name, sizes, np.asarray(start, dtype=np.int64)

    def described(self):
        return [
            {
                "name": ".".join([self.name, *map(str, place)]),
                "kind": "discrete",
                "size": int(size),
            }
            for place, size in np.ndenumerate(self.sizes)
        ]

    def add(self, value, whole, real):
        found = np.asarray(value)
        if found.shape != self.sizes.shape or not np.can_cast(found.dtype, np.int64):
            raise _outside(self.name, value)
        whole.extend((found - self.start).ravel().tolist())


class VectorLeaf:
    """A box as one vector."""

    def __init__(self, name, space):
        self.name, self.shape = name, space.shape
        self.low = np.asarray(space.low, dtype=np.float64).ravel().tolist()
        self.high = np.asarray(space.high, dtype=np.float64).ravel().tolist()

    def described(self):
        low, high = (list(map(repr, bound)) for bound in (self.low, self.high))
        return [{"name": self.name, "kind": "vector", "low": low, "high": high}]

    def add(self, value, whole, real):
        found = np.asarray(value, dtype=np.float64)
        if found.shape != self.shape:
            raise _outside(self.name, value)
        real.extend(found.ravel().tolist())


class TextLeaf:
    """One of a list of texts."""

    def __init__(self, name, texts):
        self.name, self.texts = name, {text: i for i, text in enumerate(texts)}

    def described(self):
        return [{"name": self.name, "kind": "discrete", "labels": list(self.texts)}]

    def add(self, value, whole, real):
        if value not in self.texts:
            raise _outside(self.name, value)
        whole.append(self.texts[value])


class BranchLeaf:
    """A leaf below a key of a Dict or a place in a Tuple."""

    def __init__(self, key, leaf):
        self.key, self.leaf = key, leaf

    def described(self):
        return self.leaf.described()

    def add(self, value, whole, real):
        self.leaf.add(value[self.key], whole, real)
