"""Python's own loop over N environments, as its users write it: prints steps per second."""

import random
import sys
import time

import gymnasium


def main(env, count, seconds):
    worlds = [gymnasium.make(env) for _ in range(count)]
    actions = [random.randrange(int(worlds[0].action_space.n)) for _ in range(4096)]
    for number, world in enumerate(worlds):
        world.reset(seed=number)
    steps, end = 0, time.perf_counter() + seconds
    while time.perf_counter() < end:
        for world in worlds:
            _, _, terminated, truncated, _ = world.step(actions[steps & 4095])
            steps += 1
            if terminated or truncated:
                world.reset(seed=steps)
    print(round(steps / seconds))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))
