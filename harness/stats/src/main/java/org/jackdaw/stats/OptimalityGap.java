package org.jackdaw.stats;

import java.util.Optional;

/**
 * How far runs fall short of a goal on average, where more than the goal makes up for nothing: goal
 * minus the average over tasks and runs of the lesser of score and goal (Agarwal et al. 2021).
 * Lower is better.
 *
 * @param goal the score that is good enough, in units of the scores; finite
 */
public record OptimalityGap(double goal) implements Statistic {

  /** Refuses a goal that is not a number. */
  public OptimalityGap {
    if (!Double.isFinite(goal)) {
      throw new IllegalArgumentException("goal must be finite, got " + goal);
    }
  }

  /** The goal is 1, the optimum of normalised scores. */
  public OptimalityGap() {
    this(1);
  }

  @Override
  public String name() {
    return "optimality-gap";
  }

  @Override
  public double of(double[][] byTask) {
    return goal - Influence.average(byTask, score -> Math.min(score, goal));
  }

  @Override
  public Optional<double[][]> influence(double[][] byTask) {
    return Optional.of(Influence.onAverage(byTask, score -> -Math.min(score, goal)));
  }
}
