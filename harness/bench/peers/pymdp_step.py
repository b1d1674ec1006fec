"""Times pymdp on a task that Jackdaw has written, after checking that both agree on it.

usage: pymdp_step.py TASK.json jax|numpy BATCH SECONDS

A step is: prior from the last action, infer states, infer policies, choose an action. The JAX
generation runs it as one jitted function, waited for at each step. Prints one line of JSON:
microseconds per step (of the whole batch) by the clock and by the process's processor time, the
seconds until the first step was done, and the largest deviations from Jackdaw's beliefs and policy
posteriors, in double precision.
"""

import json
import sys
import time

import numpy as np

GAMMA = 16.0
SLICES = 15


def arrays(tables):
    return [np.array(t["cells"]).reshape(t["shape"]) for t in tables]


class Jax:
    """pymdp.agent.Agent, its whole step jitted."""

    def __init__(self, task, batch, double):
        import jax

        jax.config.update("jax_enable_x64", double)
        import jax.numpy as jnp
        from pymdp.agent import Agent

        self.jnp = jnp
        self.batch = batch
        agent = Agent(
            [jnp.array(a) for a in arrays(task["A"])],
            [jnp.array(b) for b in arrays(task["B"])],
            [jnp.array(c) for c in task["C"]],
            [jnp.array(d) for d in task["D"]],
            A_dependencies=task["A_dependencies"],
            policy_len=task["policyLength"],
            gamma=GAMMA,
            alpha=GAMMA,
            sampling_mode="marginal",
            action_selection="deterministic",
            batch_size=batch,
        )

        @jax.jit
        def step(outcomes, beliefs, moved, first):
            after = agent.update_empirical_prior(moved, beliefs)
            prior = [jnp.where(first, d, a) for d, a in zip(agent.D, after)]
            beliefs = agent.infer_states(outcomes, prior)
            policies, _ = agent.infer_policies(beliefs)
            return beliefs, policies, agent.sample_action(policies)

        self.step_function = step
        self.beliefs = [jnp.array(np.broadcast_to(d, (batch, 1, len(d)))) for d in task["D"]]
        episodes = [e % len(task["outcomes"]) for e in range(batch)]
        outcomes = np.array(task["outcomes"])[episodes] if batch > 1 else np.array(task["outcomes"])
        actions = np.array(task["actions"])[episodes] if batch > 1 else np.array(task["actions"])
        steps = outcomes.shape[1]
        self.script = []
        for e in range(1 if batch > 1 else len(outcomes)):
            rows = slice(None) if batch > 1 else slice(e, e + 1)
            for t in range(steps):
                seen = [jnp.array(outcomes[rows, t, m]) for m in range(outcomes.shape[2])]
                moved = jnp.array(actions[rows, max(t - 1, 0)])
                self.script.append((seen, moved, jnp.array(t == 0)))

    def step(self, t):
        seen, moved, first = self.script[t % len(self.script)]
        self.beliefs, policies, action = self.step_function(seen, self.beliefs, moved, first)
        action.block_until_ready()
        return policies

    def flat(self):
        return np.concatenate([np.asarray(b)[0, -1] for b in self.beliefs])

    def posterior(self, policies):
        return np.asarray(policies)[0]


class Numpy:
    """pymdp.legacy.agent.Agent."""

    def __init__(self, task, batch, double):
        from pymdp.legacy import utils
        from pymdp.legacy.agent import Agent

        def objects(values):
            out = utils.obj_array(len(values))
            for i, value in enumerate(values):
                out[i] = np.array(value)
            return out

        self.agent = Agent(
            A=objects(arrays(task["A"])),
            B=objects(arrays(task["B"])),
            C=objects(task["C"]),
            D=objects(task["D"]),
            A_factor_list=task["A_dependencies"],
            policy_len=task["policyLength"],
            gamma=GAMMA,
            alpha=GAMMA,
        )
        self.task = task
        self.steps = len(task["outcomes"][0])

    def step(self, t):
        episode, step = divmod(t, self.steps)
        episode %= len(self.task["outcomes"])
        if step == 0:
            self.agent.reset()
            self.agent.action = None
        else:
            self.agent.action = np.array(self.task["actions"][episode][step - 1])
        self.beliefs = self.agent.infer_states(self.task["outcomes"][episode][step])
        policies, _ = self.agent.infer_policies()
        self.agent.sample_action()
        return policies

    def flat(self):
        return np.concatenate(list(self.beliefs))

    def posterior(self, policies):
        return np.asarray(policies)


def deviations(engine, answers, steps):
    beliefs = policies = 0.0
    for t in range(min(steps, len(answers["beliefs"]))):
        posterior = engine.posterior(engine.step(t))
        beliefs = max(beliefs, np.abs(engine.flat() - answers["beliefs"][t]).max())
        policies = max(policies, np.abs(posterior - answers["policies"][t]).max())
    return float(beliefs), float(policies)


def timed(engine, seconds):
    count, spent = 1, 0.0
    while spent < seconds / 2:
        count *= 2
        start = time.perf_counter()
        for t in range(count):
            engine.step(t)
        spent = time.perf_counter() - start
    clock, processor = [], []
    for _ in range(SLICES):
        wall, cpu = time.perf_counter(), time.process_time()
        for t in range(count):
            engine.step(t)
        clock.append((time.perf_counter() - wall) / count * 1e6)
        processor.append((time.process_time() - cpu) / count * 1e6)
    return float(np.median(clock)), float(np.median(processor))


def main():
    path, generation, batch, seconds = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    with open(path) as file:
        task = json.load(file)
    kind = Jax if generation == "jax" else Numpy
    checking = seconds == "check"
    start = time.perf_counter()
    engine = kind(task, batch, checking)
    result = {"task": task["task"], "peer": generation, "batch": batch}
    if checking:
        answers = task["pymdp-jax" if generation == "jax" else "pymdp-legacy"]
        limit = len(answers["beliefs"]) if generation == "jax" else len(task["outcomes"][0])
        result["beliefs"], result["policies"] = deviations(engine, answers, limit)
    else:
        engine.step(0)
        result["first_s"] = time.perf_counter() - start
        result["us"], result["cpu_us"] = timed(engine, float(seconds))
    print(json.dumps(result))


main()
