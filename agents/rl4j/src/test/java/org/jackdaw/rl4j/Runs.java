package org.jackdaw.rl4j;

import java.util.List;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.envs.discrete.BernoulliBandit;
import org.jackdaw.envs.discrete.FrozenLake;

/** Worlds and whole trainings for tests. */
final class Runs {

  private static final int STEP_LIMIT = 100;

  private Runs() {}

  static Environment lake() {
    FrozenLake.Factory factory = new FrozenLake.Factory();
    return factory.create(
        new FrozenLake.Options("4x4", List.of(), false, 1, factory.defaults().rewardSchedule()));
  }

  /** Two arms and no cue; always pulling the better one pays 90 in 100 pulls. */
  static Environment bandit() {
    return new BernoulliBandit.Factory()
        .create(new BernoulliBandit.Options(2, List.of(0.1, 0.9), 1, 1));
  }

  /** The mean return of 10 evaluation episodes after so many of training. */
  static <O extends Record> double trained(
      AgentFactory<O> factory, O options, Environment endless, int episodes) {
    Environment world = new StepLimit(endless, STEP_LIMIT);
    AgentContext context =
        new AgentContext(
            world.spec().observations(),
            world.spec().actions(),
            new Knowledge.None(),
            Budget.episodes(episodes, STEP_LIMIT),
            SeedTree.root(1));
    try (world;
        Agent agent = factory.create(options, context)) {
      mean(world, agent, Phase.TRAIN, episodes);
      return mean(world, agent, Phase.EVALUATE, 10);
    }
  }

  private static double mean(Environment world, Agent agent, Phase phase, int episodes) {
    double total = 0;
    for (int index = 0; index < episodes; index++) {
      long seed = SeedTree.root(7).child(phase.word()).child(index).seed();
      Episode episode = new Episode(7, phase, index, index, seed);
      total += EpisodeLoop.run(world, agent, episode, EpisodeListener.NONE).totalReward();
    }
    return total / episodes;
  }
}
