package org.jackdaw.baselines;

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
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;

/** Contexts and episodes for tests. */
public final class Runs {

  private Runs() {}

  public static AgentContext context(Model model, Knowledge knowledge, Budget budget, long seed) {
    return new AgentContext(
        model.observationSpace(), model.actions().space(), knowledge, budget, SeedTree.root(seed));
  }

  public static AgentContext context(Model model, Budget budget) {
    return context(model, new Knowledge.None(), budget, 1);
  }

  /** The mean return of some episodes under a step limit. */
  public static double mean(
      Model model, Agent agent, Phase phase, int episodes, int limit, long seed) {
    Environment world = new StepLimit(new SampledWorld(model), limit);
    double total = 0;
    for (int index = 0; index < episodes; index++) {
      long episodeSeed = SeedTree.root(seed).child(phase.word()).child(index).seed();
      Episode episode = new Episode(seed, phase, index, index, episodeSeed);
      total += EpisodeLoop.run(world, agent, episode, EpisodeListener.NONE).totalReward();
    }
    return total / episodes;
  }
}
