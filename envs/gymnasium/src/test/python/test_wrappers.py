import gymnasium
import numpy as np
import pytest
from gymnasium import spaces

from jackdaw_bridge.wrappers import Bins, Hashed


class Shows(gymnasium.Env):
    """Shows what it is told to."""

    action_space = spaces.Discrete(1)

    def __init__(self, space):
        self.observation_space = space


def test_bins_cut_each_number_and_clip_what_lies_outside():
    bins = Bins(Shows(spaces.Box(-9, 9, (3,))), bins=[2, 3, 4], low=[0, 0, -1], high=[1, 3, 1])
    assert bins.observation_space.nvec.tolist() == [2, 3, 4]
    assert bins.observation(np.array([0.49, 1.0, -1.0])).tolist() == [0, 1, 0]
    assert bins.observation(np.array([-7, 9, 0.99])).tolist() == [0, 2, 3]


def test_one_number_stands_for_all():
    bins = Bins(Shows(spaces.Box(-9, 9, (2,))), bins=4, low=0, high=4)
    assert bins.observation(np.array([3.5, 1.5])).tolist() == [3, 1]


@pytest.mark.parametrize("bins, low, high", [(-1, 0, 1), (2, 1, 1)])
def test_bins_that_cannot_be_are_refused(bins, low, high):
    with pytest.raises(ValueError, match="bins >= 1 and low < high"):
        Bins(Shows(spaces.Box(0, 1, (2,))), bins, low, high)


def test_bins_need_a_box():
    with pytest.raises(ValueError, match="needs a box"):
        Bins(Shows(spaces.Discrete(2)), 1, 0, 1)


def test_hashes_tell_contents_apart_and_nothing_else():
    space = spaces.Dict({"image": spaces.Box(0, 255, (2,), np.uint8), "way": spaces.Discrete(4)})
    hashed = Hashed(Shows(space), size=1 << 30)
    one = hashed.observation({"image": np.array([1, 2], np.uint8), "way": 3})
    assert one == hashed.observation({"image": np.array([1, 2], np.int64), "way": np.int64(3)})
    assert one != hashed.observation({"image": np.array([1, 2], np.uint8), "way": 2})
    # CRC-32 of {image:1 2,way:3} with 64-bit little-endian numbers, modulo 2^30
    assert one == 237664462


def test_hashes_of_some_keys_leave_the_others_out():
    space = spaces.Dict({"image": spaces.Discrete(5), "way": spaces.Discrete(4)})
    hashed = Hashed(Shows(space), size=1000, keys=["image"])
    assert hashed.observation({"image": 1, "way": 0}) == hashed.observation({"image": 1, "way": 3})
    with pytest.raises(ValueError, match="no key 'picture'"):
        Hashed(Shows(space), keys=["picture"])
