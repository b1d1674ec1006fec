package org.jackdaw.baselines.tabular;

import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.option.Documented;
import org.jackdaw.encoders.learning.Check;
import org.jackdaw.encoders.learning.Decay;
import org.jackdaw.encoders.learning.Exploration;

/**
 * How a learner of values explores in training.
 *
 * @param exploration the rule
 * @param epsilonStart exploration rate at the start of training
 * @param epsilonEnd exploration rate after the decay
 * @param epsilonFraction share of the training budget over which rate or temperature falls
 * @param epsilonDecay how rate or temperature falls
 * @param temperatureStart temperature of softmax at the start of training
 * @param temperatureEnd temperature of softmax after the decay
 */
public record ExplorationOptions(
    @Documented("How it explores: epsilon-greedy, or softmax in its values")
        ExplorationKind exploration,
    @Documented(value = "Exploration rate at the start of training", range = "[0, 1]")
        double epsilonStart,
    @Documented(value = "Exploration rate once it has fallen", range = "[0, 1]") double epsilonEnd,
    @Documented(
            value = "Share of the training budget over which rate or temperature falls",
            range = "(0, 1]")
        double epsilonFraction,
    @Documented("How rate or temperature falls; exponential needs an end above 0")
        Decay epsilonDecay,
    @Documented(
            value = "Temperature of softmax at the start of training",
            range = "> 0",
            unit = "reward")
        double temperatureStart,
    @Documented(value = "Temperature of softmax once it has fallen", range = "> 0", unit = "reward")
        double temperatureEnd) {

  /** Checks the ranges. */
  public ExplorationOptions {
    TabularCheck.probability("epsilon-start", epsilonStart);
    TabularCheck.probability("epsilon-end", epsilonEnd);
    TabularCheck.share("epsilon-fraction", epsilonFraction);
    temperature("temperature-start", temperatureStart);
    temperature("temperature-end", temperatureEnd);
    if (exploration == ExplorationKind.EPSILON_GREEDY && epsilonDecay == Decay.EXPONENTIAL) {
      falling("epsilon-start", epsilonStart);
      falling("epsilon-end", epsilonEnd);
    }
  }

  private static void temperature(String key, double value) {
    Check.that(value > 0 && Double.isFinite(value), TabularCheck.NAME, key, "above 0", value);
  }

  private static void falling(String key, double value) {
    Check.that(value > 0, TabularCheck.NAME, key, "above 0 where it falls exponentially", value);
  }

  /** The rate of epsilon-greedy, or the temperature of softmax. */
  Exploration schedule(Budget budget) {
    boolean greedy = exploration == ExplorationKind.EPSILON_GREEDY;
    return new Exploration(
        greedy ? epsilonStart : temperatureStart,
        greedy ? epsilonEnd : temperatureEnd,
        epsilonFraction,
        epsilonDecay,
        budget);
  }

  /** What all learners of values have as defaults. */
  static ExplorationOptions standard() {
    return new ExplorationOptions(
        ExplorationKind.EPSILON_GREEDY, 1, 0.05, 0.3, Decay.LINEAR, 1, 0.05);
  }
}
