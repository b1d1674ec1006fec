package org.jackdaw.encoders.learning;

import org.jackdaw.api.agent.Budget;

/**
 * The exploration rate: from its start to its end over a fraction of the training budget, in
 * episodes or in steps, whichever the budget counts; without a budget it is at its end throughout.
 */
public final class Exploration {

  private final double start;
  private final double end;
  private final double fraction;
  private final Decay decay;
  private final Progress progress;
  private double rate;

  /**
   * A rate at its start that will fall linearly.
   *
   * @param start rate at the start, in [0, 1]
   * @param end rate after the decay, in [0, 1]
   * @param fraction share of the budget over which it falls, in (0, 1]
   * @param budget what the agent may use for training
   */
  public Exploration(double start, double end, double fraction, Budget budget) {
    this(start, end, fraction, Decay.LINEAR, budget);
  }

  /**
   * A rate at its start.
   *
   * @param start rate at the start, at least 0
   * @param end rate after the decay, at least 0
   * @param fraction share of the budget over which it falls, in (0, 1]
   * @param decay how it falls
   * @param budget what the agent may use for training
   */
  public Exploration(double start, double end, double fraction, Decay decay, Budget budget) {
    this.start = start;
    this.end = end;
    this.fraction = fraction;
    this.decay = decay;
    this.progress = new Progress(budget);
    this.rate = now();
  }

  /** A training episode has ended. */
  public void episodeDone() {
    progress.episodeDone();
    rate = now();
  }

  /** A training step has been taken. */
  public void stepDone() {
    progress.stepDone();
    if (progress.bySteps()) {
      rate = now();
    }
  }

  /**
   * The rate now.
   *
   * @return between start and end
   */
  public double rate() {
    return rate;
  }

  private double now() {
    return decay.at(Math.min(1, progress.share() / fraction), start, end);
  }
}
