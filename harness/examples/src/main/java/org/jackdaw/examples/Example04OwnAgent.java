package org.jackdaw.examples;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.loop.EpisodeListener;
import org.jackdaw.api.loop.EpisodeLoop;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.envs.discrete.BernoulliBandit;

/**
 * An agent of your own: the average reward of each arm, and now and then another arm. It perceives
 * in {@code begin} and {@code observe}, chooses in {@code act}, learns in training only, and draws
 * its chances in training and in evaluation from streams of their own.
 */
public final class Example04OwnAgent {

  private static final int STEPS = 500;

  private Example04OwnAgent() {}

  /** Takes the best average so far, or any arm with a small probability. */
  static final class OftenGreedy implements Agent {

    private static final double EXPLORATION = 0.1;

    private final double[] sums;
    private final int[] counts;
    private final PhaseRandom chances;
    private Phase phase = Phase.TRAIN;

    OftenGreedy(AgentContext context) {
      int arms = ((Discrete) context.actions()).size();
      sums = new double[arms];
      counts = new int[arms];
      chances = new PhaseRandom(context);
    }

    @Override
    public void begin(Observation first, Phase next) {
      chances.begin(next);
      phase = next;
    }

    @Override
    public Value act() {
      boolean explores = phase == Phase.TRAIN && chances.current().nextDouble() < EXPLORATION;
      return Index.of(explores ? chances.current().nextInt(sums.length) : best());
    }

    private int best() {
      int best = 0;
      for (int arm = 1; arm < sums.length; arm++) {
        if (average(arm) > average(best)) {
          best = arm;
        }
      }
      return best;
    }

    private double average(int arm) {
      return counts[arm] == 0 ? 1 : sums[arm] / counts[arm]; // untried arms look best
    }

    @Override
    public void observe(Transition transition) {
      if (phase == Phase.TRAIN) {
        int arm = ((Index) transition.action()).value();
        sums[arm] += transition.reward();
        counts[arm]++;
      }
    }
  }

  /**
   * Prints the reward of training and of the frozen agent.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    double[] rewards = learn(3);
    System.out.println("training " + rewards[0] + ", frozen " + rewards[1] + " per step");
  }

  /**
   * One episode of training, one of evaluation.
   *
   * @param rootSeed the root of all chance
   * @return reward per step in both
   */
  static double[] learn(long rootSeed) {
    SeedTree seeds = SeedTree.root(rootSeed);
    BernoulliBandit.Factory worlds = new BernoulliBandit.Factory();
    try (Environment world = new StepLimit(worlds.create(worlds.defaults()), STEPS)) {
      AgentContext context =
          new AgentContext(
              world.spec().observations(),
              world.spec().actions(),
              new Knowledge.None(),
              Budget.episodes(1, STEPS),
              seeds.child("agent"));
      try (Agent agent = new OftenGreedy(context)) {
        return new double[] {
          reward(world, agent, new Episode(rootSeed, Phase.TRAIN, 0, 0, seeds.child("a").seed())),
          reward(world, agent, new Episode(rootSeed, Phase.EVALUATE, 1, 0, seeds.child("b").seed()))
        };
      }
    }
  }

  private static double reward(Environment world, Agent agent, Episode episode) {
    return EpisodeLoop.run(world, agent, episode, EpisodeListener.NONE).totalReward() / STEPS;
  }
}
