import numpy as np
import pytest
from gymnasium import spaces

from jackdaw_bridge.spaces import Unmapped, leaves


def packed(space, value, boxes="vector"):
    whole, real = [], []
    for leaf in leaves(space, "observation", boxes):
        leaf.add(value, whole, real)
    return whole, real


def names(space, boxes="vector"):
    return [m["name"] for leaf in leaves(space, "observation", boxes) for m in leaf.described()]


def sizes(space, boxes="vector"):
    return [m["size"] for leaf in leaves(space, "observation", boxes) for m in leaf.described()]


def test_discrete_counts_from_its_start():
    assert packed(spaces.Discrete(3, start=5), np.int64(6)) == ([1], [])


def test_discrete_refuses_what_is_no_whole_number():
    with pytest.raises(TypeError):
        packed(spaces.Discrete(3), 1.5)


def test_multi_discrete_is_one_modality_per_number():
    space = spaces.MultiDiscrete(np.array([[2, 3], [4, 5]]))
    assert names(space) == ["observation.0.0", "observation.0.1", "observation.1.0", "observation.1.1"]
    assert sizes(space) == [2, 3, 4, 5]
    assert packed(space, np.array([[1, 2], [3, 4]])) == ([1, 2, 3, 4], [])


def test_multi_discrete_counts_from_its_start():
    space = spaces.MultiDiscrete([2, 3], start=[10, -1])
    assert packed(space, np.array([11, 1])) == ([1, 2], [])


def test_multi_binary_is_a_row_of_bits():
    space = spaces.MultiBinary(3)
    assert sizes(space) == [2, 2, 2]
    assert packed(space, np.array([1, 0, 1], dtype=np.int8)) == ([1, 0, 1], [])


def test_box_is_a_vector():
    space = spaces.Box(-1.0, np.inf, (2, 2), np.float64)
    described = leaves(space, "observation", "vector")[0].described()[0]
    assert described["low"] == ["-1.0"] * 4
    assert described["high"] == ["inf"] * 4
    assert packed(space, np.array([[0.5, 1], [2, 3]])) == ([], [0.5, 1, 2, 3])


def test_box_of_whole_numbers_may_be_cells():
    space = spaces.Box(-1, 2, (2,), np.int8)
    assert sizes(space, "cells") == [4, 4]
    assert packed(space, np.array([-1, 2], np.int8), "cells") == ([0, 3], [])


def test_box_of_reals_cannot_be_cells():
    with pytest.raises(Unmapped, match="add a wrapper"):
        leaves(spaces.Box(0, 1, (2,)), "observation", "cells")


def test_a_vector_of_another_shape_is_refused():
    with pytest.raises(ValueError, match="outside of its space"):
        packed(spaces.Box(0, 1, (2,)), np.zeros(3))


def test_parts_of_dicts_and_tuples_keep_their_names_and_order():
    space = spaces.Dict(
        {
            "b": spaces.Discrete(2),
            "a": spaces.Tuple((spaces.Box(0, 1, (1,)), spaces.Dict({"x": spaces.MultiBinary(1)}))),
        }
    )
    value = {"b": 1, "a": (np.array([0.25]), {"x": np.array([1])})}
    # Gymnasium sorts the keys of a Dict
    assert names(space) == ["a.0", "a.1.x.0", "b"]
    assert packed(space, value) == ([1, 1], [0.25])


def test_texts_that_cannot_be_listed_are_refused():
    with pytest.raises(Unmapped, match="words: cannot be mapped"):
        leaves(spaces.Dict({"words": spaces.Text(5)}), "observation", "vector")


def test_missions_become_outcomes_with_their_words():
    from minigrid.core.mission import MissionSpace

    space = MissionSpace(lambda c, t: f"get a {c} {t}", [["red", "blue"], ["key", "ball"]])
    leaf = leaves(space, "mission", "vector")[0]
    assert leaf.described()[0]["labels"] == [
        "get a red key",
        "get a red ball",
        "get a blue key",
        "get a blue ball",
    ]
    assert packed(space, "get a blue key") == ([2], [])
    with pytest.raises(ValueError, match="outside of its space"):
        packed(space, "get out")


@pytest.mark.parametrize("kind", [spaces.Graph, spaces.Sequence, spaces.OneOf])
def test_other_spaces_are_refused_with_a_sentence(kind):
    space = {
        spaces.Graph: lambda: spaces.Graph(spaces.Discrete(2), None),
        spaces.Sequence: lambda: spaces.Sequence(spaces.Discrete(2)),
        spaces.OneOf: lambda: spaces.OneOf((spaces.Discrete(2), spaces.Discrete(3))),
    }[kind]()
    with pytest.raises(Unmapped, match="cannot be mapped"):
        leaves(space, "observation", "vector")
