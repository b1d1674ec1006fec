package org.jackdaw.examples;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.baselines.RandomAgent;
import org.jackdaw.envs.discrete.GridWorld;

/**
 * A random walk in a grid world: the smallest use of Jackdaw as a library. A world and an agent are
 * made by their factories; the one loop runs an episode; all chance comes from seeds.
 */
public final class Example01RandomWalk {

  private static final int STEPS = 200;

  private Example01RandomWalk() {}

  /**
   * Prints what came of one episode.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    EpisodeResult result = walk(42);
    System.out.println(result.steps() + " steps, return " + result.totalReward());
  }

  /**
   * One episode.
   *
   * @param rootSeed the root of all chance
   * @return what came of it
   */
  static EpisodeResult walk(long rootSeed) {
    SeedTree seeds = SeedTree.root(rootSeed);
    GridWorld.Factory worlds = new GridWorld.Factory();
    RandomAgent.Factory agents = new RandomAgent.Factory();
    try (Environment world = new StepLimit(worlds.create(worlds.defaults()), STEPS)) {
      AgentContext context =
          new AgentContext(
              world.spec().observations(),
              world.spec().actions(),
              new Knowledge.None(),
              Budget.episodes(1, STEPS),
              seeds.child("agent"));
      try (Agent agent = agents.create(agents.defaults(), context)) {
        Episode episode =
            new Episode(seeds.seed(), Phase.TRAIN, 0, 0, seeds.child("episode").child(0).seed());
        return EpisodeLoop.run(world, agent, episode, EpisodeListener.NONE);
      }
    }
  }
}
