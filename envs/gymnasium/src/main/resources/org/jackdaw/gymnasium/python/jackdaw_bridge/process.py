"""Life of the Python process: its streams, its handshake, and its end when Java ends."""

import faulthandler
import json
import os
import platform
import signal
import sys
import threading
import time
from importlib import metadata
from typing import NamedTuple

from jackdaw_bridge import PROTOCOL

MARK = "jackdaw-bridge "
BEAT_SECONDS = 10.0
SPARE_SECONDS = 30.0


class Streams(NamedTuple):
    """What Java writes to and reads from; nothing else in the process knows these."""

    requests: int
    replies: int


def claim_streams():
    """Takes stdin and stdout away from the worlds: what they print goes to stderr, and what they
    ask of stdin is at its end at once."""
    streams = Streams(os.dup(0), os.dup(1))
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return streams


def serve(streams, transport, deadline):
    """Serves until Java closes its end. Never returns."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Java decides what an interrupt means
    with os.fdopen(streams.requests, "rb") as requests:
        token = requests.readline().decode("ascii").strip()
        _watch_over_hangs(deadline)
        from jackdaw_bridge.server import Server

        server = Server()
        if transport == "py4j":
            from jackdaw_bridge import over_py4j

            _greet(streams.replies, over_py4j.listen(server, token))
            _wait_for_end(requests)
        else:
            from jackdaw_bridge import over_pipe

            _end_with_java(streams.requests)
            _greet(streams.replies, {})
            over_pipe.run(server, requests, streams.replies)
    os._exit(0)  # worlds may hold threads that would not end


def _greet(descriptor, extra):
    line = {
        "protocol": PROTOCOL,
        "pid": os.getpid(),
        "versions": {"python": platform.python_version(), **_versions("py4j", "gymnasium", "numpy")},
        **extra,
    }
    os.write(descriptor, (MARK + json.dumps(line) + "\n").encode())


def _versions(*names):
    found = {}
    for name in names:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            pass
    return found


def _wait_for_end(requests):
    while requests.read(4096):
        pass


def _end_with_java(descriptor):
    """Ends the process when Java's end of stdin hangs up, even while a world is busy."""
    try:
        from select import poll
    except ImportError:  # no poll on this system: the end of stdin is seen between two calls
        return

    def watch():
        hung_up = poll()
        hung_up.register(descriptor, 0)
        hung_up.poll()
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()


def _watch_over_hangs(deadline):
    """Ends the process when a world has kept every thread from running for longer than Java waits
    for an answer, so it does not outlive Java in an endless loop of native code."""

    def beat():
        while True:
            faulthandler.dump_traceback_later(
                deadline + SPARE_SECONDS, exit=True, file=sys.__stderr__
            )
            time.sleep(BEAT_SECONDS)

    threading.Thread(target=beat, daemon=True).start()
