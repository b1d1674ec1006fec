"""Frames over stdin and stdout: a length, then that many bytes; replies start with a mark."""

import os
import struct

LENGTH = struct.Struct("<I")
REPLY = struct.Struct("<4sI")
MARK = b"JKDW"


def run(server, requests, descriptor):
    """Answers one frame after the other until the requests end."""
    read, call = requests.read, server.call
    while True:
        head = read(LENGTH.size)
        if len(head) < LENGTH.size:
            return
        reply = call(read(LENGTH.unpack(head)[0]))
        _write(descriptor, REPLY.pack(MARK, len(reply)) + reply)


def _write(descriptor, frame):
    left = memoryview(frame)
    while left:
        left = left[os.write(descriptor, left) :]
