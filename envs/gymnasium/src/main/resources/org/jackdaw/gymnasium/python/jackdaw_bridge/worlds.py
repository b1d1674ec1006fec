"""Worlds as Java asks for them: made, described, stepped."""

import importlib
import json
import struct
import sys
import traceback
from importlib import metadata

import gymnasium
import gymnasium.wrappers
import numpy as np
from gymnasium.wrappers import OrderEnforcing

from jackdaw_bridge import wrappers
from jackdaw_bridge.actions import actions
from jackdaw_bridge.model import Tables, Unpublished
from jackdaw_bridge.spaces import DiscreteLeaf, leaves

_MASK = "action_mask"

# Packages whose worlds people name without the package.
_HOMES = {"MiniGrid": "minigrid", "BabyAI": "minigrid"}


class Task:
    """What Java wants a world to be; equal texts make equal worlds."""

    def __init__(self, wanted):
        self._wanted = wanted

    @staticmethod
    def parse(text):
        return Task(json.loads(text))

    def world(self):
        return World(self._env(), self._wanted)

    def _env(self):
        kwargs = dict(self._wanted["kwargs"])
        if self._wanted["render_mode"]:
            kwargs["render_mode"] = self._wanted["render_mode"]
        # Java cuts episodes, checks what comes back and resets first, so none of it is done twice.
        env = gymnasium.make(
            self._id(), max_episode_steps=-1, disable_env_checker=True, **kwargs
        )
        if isinstance(env, OrderEnforcing):
            env = env.env
        for wrapper in self._wanted["wrappers"]:
            env = _named(wrapper["name"])(env, **wrapper["kwargs"])
        return env

    def _id(self):
        name = self._wanted["env"]
        home = _HOMES.get(name.split("-")[0])
        return f"{home}:{name}" if home else name

    def description(self):
        """What the world says of itself before anything runs."""
        world = self.world()
        try:
            return {
                "modalities": [part for leaf in world.leaves for part in leaf.described()],
                "actions": world.actions.described(),
                "limit": self._limit(world.env),
                "versions": _versions(world.env),
                "model": self._published(world),
            }
        finally:
            world.close()

    def _limit(self, env):
        """The limit that the registration declares, or that the world itself keeps; or none."""
        declared = gymnasium.spec(env.spec.id).max_episode_steps
        own = getattr(env.unwrapped, "max_steps", None)
        return declared or (own if isinstance(own, int) and own > 0 else None)

    def _published(self, world):
        """Why the world publishes no model; nothing if it does."""
        try:
            self._tables(world)
            return {"published": True, "reason": ""}
        except Unpublished as none:
            return {"published": False, "reason": str(none)}

    def _tables(self, world):
        if not self._wanted["model"]:
            raise Unpublished("")
        return Tables.of(world.env)

    def model(self):
        """The transition table, packed."""
        world = self.world()
        try:
            return self._tables(world).packed()
        finally:
            world.close()


def _named(name):
    """A wrapper: one of our own or of gymnasium.wrappers by its name, others as ``module:Class``."""
    module, _, attribute = name.rpartition(":")
    homes = [importlib.import_module(module)] if module else [wrappers, gymnasium.wrappers]
    for home in homes:
        found = getattr(home, attribute, None)
        if isinstance(found, type):
            return found
    raise ValueError(
        f"there is no wrapper {attribute} in {' or '.join(home.__name__ for home in homes)};"
        " others are named module:Class"
    )


def _versions(env):
    """Versions of the package that the world comes from."""
    package = type(env.unwrapped).__module__.split(".")[0]
    try:
        return {package: metadata.version(package)}
    except metadata.PackageNotFoundError:
        return {}


class World:
    """One world with its packed observations."""

    def __init__(self, env, wanted):
        self.env = env
        self.leaves = leaves(env.observation_space, "observation", wanted["boxes"])
        self.actions = actions(env.action_space, env.unwrapped)
        self.action_bytes = self.actions.bytes
        self._options = wanted["reset_options"]
        self._masked = wanted["mask"]
        self._mask_bytes = self._mask_size() if self._masked else 0
        self.reset, self.step = self._full_reset, self._full_step
        if self._lean():
            self.reset, self.step = self._lean_reset_and_step()

    def _mask_size(self):
        n = getattr(self.env.action_space, "n", None)
        if n is None:
            raise ValueError(f"action-mask: needs one discrete action, got {self.env.action_space}")
        return int(n)

    def _lean(self):
        return not self._masked and len(self.leaves) == 1 and isinstance(self.leaves[0], DiscreteLeaf)

    def _full_reset(self, seed):
        """Starts an episode; a reward of 0 and no end come with the first observation."""
        observation, info = self.env.reset(seed=seed, options=self._options)
        return self._pack(observation, 0.0, False, False, info)

    def _full_step(self, frame, at):
        outcome = self.env.step(self.actions.read(frame, at))
        return self._pack(*outcome)

    def _pack(self, observation, reward, terminated, truncated, info):
        whole, real = [], []
        for leaf in self.leaves:
            leaf.add(observation, whole, real)
        return (
            struct.pack("<Bd", 2 if terminated else 4 if truncated else 0, reward)
            + self._mask(info)
            + struct.pack(f"<{len(whole)}i{len(real)}d", *whole, *real)
        )

    def _mask(self, info):
        if not self._masked:
            return b""
        if _MASK not in info:
            raise ValueError(f"action-mask: this world's info has no '{_MASK}'")
        mask = np.asarray(info[_MASK]).astype(bool)
        if mask.shape != (self._mask_bytes,):
            raise ValueError(f"action-mask: must have {self._mask_bytes} entries, got {mask.shape}")
        return mask.tobytes()

    def _lean_reset_and_step(self):
        """From number to number, with nothing between the world and the frame."""
        env, options = self.env, self._options
        step, read, start = env.step, self.actions.read, self.leaves[0].start
        pack = struct.Struct("<Bdi").pack

        def lean_reset(seed):
            seen, _ = env.reset(seed=seed, options=options)
            return pack(0, 0.0, seen - start)

        def lean_step(frame, at):
            seen, reward, terminated, truncated, _ = step(read(frame, at))
            return pack(2 if terminated else 4 if truncated else 0, reward, seen - start)

        return lean_reset, lean_step

    def picture(self):
        """What the world draws: text, or an array as its shape and bytes."""
        drawn = self.env.render()
        if isinstance(drawn, str):
            return b"t" + drawn.encode()
        array = np.ascontiguousarray(drawn, dtype=np.uint8)
        return b"p" + struct.pack("<3i", *array.shape) + array.tobytes()

    def close(self):
        try:
            self.env.close()
        except Exception:  # a world that cannot be closed is gone all the same
            traceback.print_exc(file=sys.stderr)
