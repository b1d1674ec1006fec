package org.jackdaw.aif.fit;

import java.util.function.Supplier;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.random.SeedTree;

/**
 * Makes subjects whose parameters are known: agents of a family living some training episodes in a
 * world.
 *
 * @param world makes the world, once per subject; it ends by itself or names a step limit
 * @param episodes number of episodes, at least 1
 */
public record Simulation(Supplier<Environment> world, int episodes) {

  /** Refuses less than one episode. */
  public Simulation {
    if (episodes < 1) {
      throw new IllegalArgumentException("simulation: episodes must be >= 1, got " + episodes);
    }
  }

  /**
   * Lets one subject live.
   *
   * @param subject its name
   * @param family the agents; a parameter {@link ChoiceLikelihood#LAPSE} makes them lapse
   * @param values the subject's values
   * @param seeds all chance comes from here, the world's and the agent's
   * @return what it did
   */
  public Behaviour run(String subject, AgentFamily family, Values values, SeedTree seeds) {
    BehaviourRecorder recorder = new BehaviourRecorder();
    try (Environment maze = limited(world.get());
        Agent agent = agent(family, values, seeds)) {
      for (int e = 0; e < episodes; e++) {
        long seed = seeds.child("episode").child(e).seed();
        Episode episode = new Episode(seeds.child("run").seed(), Phase.TRAIN, e, e, seed);
        EpisodeLoop.run(maze, agent, episode, recorder);
      }
    }
    return recorder.behaviour(subject);
  }

  private static Environment limited(Environment made) {
    return made.spec().stepLimit().isPresent()
        ? new StepLimit(made, made.spec().stepLimit().getAsInt())
        : made;
  }

  private static Agent agent(AgentFamily family, Values values, SeedTree seeds) {
    double lapse = ChoiceLikelihood.lapse(values);
    Agent agent = family.agent(ChoiceLikelihood.withoutLapse(values), seeds.child("agent"));
    return lapse == 0
        ? agent
        : new LapsingAgent(
            agent, lapse, new JointActions(family.actions()), seeds.child("lapse").stream());
  }
}
