"""Steps N environments in turn for one client that knows all about them; see LeanRun."""

import socket
import sys

import gymnasium


def main(port, env, count):
    worlds = [gymnasium.make(env, disable_env_checker=True) for _ in range(count)]
    for world in worlds:
        world.reset(seed=1)
    client = socket.create_connection(("127.0.0.1", port))
    client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    stream = client.makefile("rb")
    while actions := stream.read(count):
        answer = bytearray()
        for world, action in zip(worlds, actions):
            seen, reward, terminated, truncated, _ = world.step(action)
            if terminated or truncated:
                world.reset()
            seen = seen if isinstance(seen, int) else 0
            answer += bytes((seen & 255, reward > 0, terminated))
        client.sendall(answer)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
