"""The operations that Java may ask for, one frame each: an operation's number, then what it needs.

A reply starts with a status: 0, then the answer; or 1, then the failure as JSON (type, message,
traceback). All numbers are little-endian.
"""

import json
import struct
import traceback

from jackdaw_bridge.worlds import Task

HELLO, DESCRIBE, MAKE, BATCH, CLOSE, RENDER, MODEL = range(7)
RESET, STEP = range(2)

_OK = b"\0"
_FAILED = b"\1"
_ITEM = struct.Struct("<Bi")
_HANDLE = struct.Struct("<i")
_SEED = struct.Struct("<q")
_LENGTH = struct.Struct("<I")


class Server:
    """Makes worlds and steps them. One call at a time."""

    def __init__(self):
        self._worlds = {}
        self._made = 0
        self._operations = {
            HELLO: self._hello,
            DESCRIBE: self._describe,
            MAKE: self._make,
            BATCH: self._batch,
            CLOSE: self._close,
            RENDER: self._render,
            MODEL: self._model,
        }

    def call(self, frame):
        """Answers one frame; a failure is an answer too."""
        try:
            return _OK + self._operations[frame[0]](frame)
        except BaseException as failure:  # a world may even raise SystemExit
            return _FAILED + _told(failure)

    def _hello(self, frame):
        return frame[1:]

    def _describe(self, frame):
        return json.dumps(Task.parse(frame[1:]).description()).encode()

    def _model(self, frame):
        return Task.parse(frame[1:]).model()

    def _make(self, frame):
        world = Task.parse(frame[1:]).world()
        self._made += 1
        self._worlds[self._made] = world
        return _HANDLE.pack(self._made)

    def _close(self, frame):
        world = self._worlds.pop(_HANDLE.unpack_from(frame, 1)[0], None)
        if world is not None:
            world.close()
        return b""

    def _render(self, frame):
        return self._worlds[_HANDLE.unpack_from(frame, 1)[0]].picture()

    def _batch(self, frame):
        """Resets and steps, each answered on its own, in the order of the request."""
        replies = []
        at, end, worlds = 1, len(frame), self._worlds
        while at < end:
            kind, handle = _ITEM.unpack_from(frame, at)
            at += _ITEM.size
            world = worlds[handle]
            try:
                if kind == STEP:
                    replies.append(world.step(frame, at))
                else:
                    replies.append(world.reset(_SEED.unpack_from(frame, at)[0]))
            except BaseException as failure:
                told = _told(failure)
                replies.append(_FAILED + _LENGTH.pack(len(told)) + told)
            at += world.action_bytes if kind == STEP else _SEED.size
        return b"".join(replies)


def _told(failure):
    lines = traceback.format_exception(type(failure), failure, failure.__traceback__)
    told = {
        "type": type(failure).__name__,
        "message": str(failure),
        "traceback": "".join(lines),
    }
    return json.dumps(told).encode()
