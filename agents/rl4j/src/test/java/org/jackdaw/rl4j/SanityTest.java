package org.jackdaw.rl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.AgentFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every agent reaches 95 % of the optimum where even a weak learner must. */
@Tag("natives")
class SanityTest {

  private static final double ENOUGH = 0.95;
  private static final double BEST_ON_THE_LAKE = 1;
  private static final double BEST_AT_THE_BANDIT = 90;
  private static final int BANDIT_EPISODES = 10;

  private static <O extends Record> void solvesTheLake(AgentFactory<O> factory, O options) {
    assertThat(Runs.trained(factory, options, Runs.lake(), factory.sanityBudget()))
        .isGreaterThanOrEqualTo(ENOUGH * BEST_ON_THE_LAKE);
  }

  private static <O extends Record> void solvesTheBandit(AgentFactory<O> factory, O options) {
    assertThat(Runs.trained(factory, options, Runs.bandit(), BANDIT_EPISODES))
        .isGreaterThanOrEqualTo(ENOUGH * BEST_AT_THE_BANDIT);
  }

  private static <O extends Record> void solvesBoth(AgentFactory<O> factory) {
    solvesTheLake(factory, factory.sanityOptions());
    solvesTheBandit(factory, factory.sanityOptions());
  }

  @Test
  void deepQSolvesLakeAndBandit() {
    solvesBoth(new Dqn.Factory());
  }

  @Test
  void doubleDuelingDeepQSolvesLakeAndBandit() {
    Dqn.Factory factory = new Dqn.Factory();
    DqnOptions options =
        new DqnOptions(
            NetworkOptions.small(),
            ExplorationOptions.small(),
            32,
            5000,
            50,
            4,
            50,
            OptionalDouble.empty(),
            true,
            true);
    solvesTheLake(factory, options);
    solvesTheBandit(factory, options);
  }

  @Test
  void nStepQSolvesLakeAndBandit() {
    solvesBoth(new NStepQ.Factory());
  }

  @Test
  void actorCriticSolvesLakeAndBandit() {
    solvesBoth(new A2c.Factory());
  }

  /** Threads finish in an order of their own, so of the lake nothing certain can be said. */
  @Test
  void asynchronousActorCriticSolvesTheBandit() {
    A3c.Factory factory = new A3c.Factory();

    assertThat(factory.repeatable(factory.defaults())).isFalse();
    solvesTheBandit(factory, factory.sanityOptions());
  }
}
