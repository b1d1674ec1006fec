"""Starts the server: ``python -m jackdaw_bridge py4j|pipe SECONDS``; Java is the parent."""

import sys

from jackdaw_bridge.process import claim_streams

if __name__ == "__main__":
    streams = claim_streams()  # before anything else is imported that might print
    from jackdaw_bridge import process

    process.serve(streams, transport=sys.argv[1], deadline=float(sys.argv[2]))
