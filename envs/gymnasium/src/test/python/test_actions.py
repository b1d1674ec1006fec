import enum
import struct

import numpy as np
import pytest
from gymnasium import spaces

from jackdaw_bridge.actions import actions
from jackdaw_bridge.spaces import Unmapped


def read(space, *numbers, base=None, kind="i"):
    frame = b"xx" + struct.pack(f"<{len(numbers)}{kind}", *numbers)
    way = actions(space, base)
    assert way.bytes == len(frame) - 2
    value = way.read(frame, 2)
    assert space.contains(value)
    return value


def test_one_action_counts_from_its_start():
    assert read(spaces.Discrete(3, start=7), 2) == 9


def test_names_of_actions_are_taken_from_the_world():
    class Moves(enum.IntEnum):
        left = 0
        PICK_UP = 1

    class Base:
        actions = Moves

    assert actions(spaces.Discrete(2), Base())._labels == ["left", "pick-up"]
    assert actions(spaces.Discrete(3), Base())._labels == ["0", "1", "2"]


def test_arrays_of_actions_keep_shape_and_type():
    space = spaces.MultiDiscrete(np.array([[2, 3], [4, 5]]), start=np.array([[0, 1], [0, 0]]))
    assert read(space, 1, 1, 3, 4).tolist() == [[1, 2], [3, 4]]
    assert read(spaces.MultiBinary(2), 1, 0).tolist() == [1, 0]


def test_bundles_of_actions_are_put_together():
    assert read(spaces.Tuple((spaces.Discrete(2), spaces.Discrete(3, start=1))), 1, 2) == (1, 3)
    bundle = spaces.Dict({"go": spaces.Discrete(4), "say": spaces.Discrete(2)})
    assert read(bundle, 3, 1) == {"go": 3, "say": 1}


def test_real_actions_are_vectors():
    value = read(spaces.Box(-1, 1, (2,), np.float32), 0.5, -1.0, kind="d")
    assert value.tolist() == [0.5, -1.0]


def test_other_actions_are_refused():
    with pytest.raises(Unmapped, match="add a wrapper"):
        actions(spaces.Text(3), None)
    with pytest.raises(Unmapped):
        actions(spaces.Tuple((spaces.Discrete(2), spaces.Box(0, 1, (1,)))), None)
