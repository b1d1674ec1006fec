import json
import struct

import gymnasium
import pytest
from gymnasium import spaces

from jackdaw_bridge import server
from jackdaw_bridge.server import Server


class Counter(gymnasium.Env):
    """Counts its steps; action 2 raises; ends after 3."""

    observation_space = spaces.Discrete(10)
    action_space = spaces.Discrete(3)
    closed = 0

    def reset(self, seed=None, options=None):
        super().reset(seed=seed)
        self._count = 0 if options is None else options["from"]
        return self._count, {"action_mask": [1, 1, 0]}

    def step(self, action):
        if action == 2:
            raise RuntimeError("not this one")
        self._count += 1
        return self._count, 0.5 * action, self._count == 3, self._count == 3, {"action_mask": [0, 1, 1]}

    def close(self):
        Counter.closed += 1


gymnasium.register("Counter-v0", Counter, max_episode_steps=7)

TASK = {
    "env": "Counter-v0",
    "kwargs": {},
    "wrappers": [],
    "boxes": "vector",
    "mask": False,
    "render_mode": None,
    "reset_options": None,
    "model": True,
}


def frame(operation, **changes):
    return bytes([operation]) + json.dumps({**TASK, **changes}).encode()


def made(target, **changes):
    reply = target.call(frame(server.MAKE, **changes))
    assert reply[0] == 0, reply
    return struct.unpack("<i", reply[1:])[0]


def reset(handle, seed=1):
    return struct.pack("<Biq", server.RESET, handle, seed)


def step(handle, action):
    return struct.pack("<Bii", server.STEP, handle, action)


def batch(target, *items):
    reply = target.call(bytes([server.BATCH]) + b"".join(items))
    assert reply[0] == 0, reply
    return reply[1:]


def test_resets_and_steps_are_answered_in_order():
    target = Server()
    one, two = made(target), made(target)
    reply = batch(target, reset(one), reset(two), step(two, 1), step(one, 0), step(two, 1))
    assert [struct.unpack_from("<Bdi", reply, 13 * i) for i in range(5)] == [
        (0, 0.0, 0),
        (0, 0.0, 0),
        (0, 0.5, 1),
        (0, 0.0, 1),
        (0, 0.5, 2),
    ]


def test_terminated_wins_over_truncated():
    target = Server()
    handle = made(target)
    reply = batch(target, reset(handle), *[step(handle, 0)] * 3)
    assert reply[39] == 2


def test_a_failure_is_the_answer_of_its_own_item_alone():
    target = Server()
    one, two = made(target), made(target)
    reply = batch(target, reset(one), reset(two), step(one, 2), step(two, 1))
    assert reply[26] == 1
    length = struct.unpack_from("<I", reply, 27)[0]
    told = json.loads(reply[31 : 31 + length])
    assert (told["type"], told["message"]) == ("RuntimeError", "not this one")
    assert "raise RuntimeError" in told["traceback"]
    assert struct.unpack_from("<Bdi", reply, 31 + length) == (0, 0.5, 1)


def test_masks_and_reset_options_travel():
    target = Server()
    handle = made(target, mask=True, reset_options={"from": 1})
    reply = batch(target, reset(handle), step(handle, 1))
    assert struct.unpack_from("<Bd3?i", reply, 0) == (0, 0.0, True, True, False, 1)
    assert struct.unpack_from("<Bd3?i", reply, 16) == (0, 0.5, False, True, True, 2)


def test_a_mask_that_is_not_there_is_a_failure():
    target = Server()
    handle = made(target, env="FrozenLake-v1", mask=True)
    reply = batch(target, reset(handle))
    assert reply[0] == 1
    assert b"has no 'action_mask'" in reply


def test_describes_limit_actions_and_model():
    reply = Server().call(frame(server.DESCRIBE))
    told = json.loads(reply[1:])
    assert told["limit"] == 7
    assert told["actions"] == {"kind": "discrete", "labels": ["0", "1", "2"]}
    assert told["model"] == {"published": False, "reason": ""}


@pytest.mark.parametrize(
    "changes, words",
    [
        ({"env": "Nowhere-v0"}, "Nowhere"),
        ({"env": "no_such_module:Nowhere-v0"}, "no_such_module"),
        ({"kwargs": {"colour": "red"}}, "colour"),
        ({"wrappers": [{"name": "TimeWarp", "kwargs": {}}]}, "there is no wrapper TimeWarp"),
    ],
)
def test_what_cannot_be_made_is_told(changes, words):
    reply = Server().call(frame(server.DESCRIBE, **changes))
    assert reply[0] == 1
    assert words in json.loads(reply[1:])["message"]


def test_closed_worlds_are_gone():
    target, before = Server(), Counter.closed
    handle = made(target)
    assert target.call(struct.pack("<Bi", server.CLOSE, handle)) == b"\0"
    assert Counter.closed == before + 1
    assert target.call(bytes([server.BATCH]) + reset(handle))[0] == 1


def test_texts_and_pictures_are_drawn():
    target = Server()
    text = made(target, env="FrozenLake-v1", render_mode="ansi")
    batch(target, reset(text))
    assert b"SFFF" in target.call(struct.pack("<Bi", server.RENDER, text)).replace(b"\x1b[41mS\x1b[0m", b"S")
    drawn = made(target, env="FrozenLake-v1", render_mode="rgb_array")
    batch(target, reset(drawn))
    reply = target.call(struct.pack("<Bi", server.RENDER, drawn))
    height, width, channels = struct.unpack_from("<3i", reply, 2)
    assert reply[1:2] == b"p" and channels == 3 and len(reply) == 14 + height * width * 3
