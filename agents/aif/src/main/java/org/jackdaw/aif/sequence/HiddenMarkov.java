package org.jackdaw.aif.sequence;

import java.util.Arrays;

/**
 * Exact filtering and smoothing of a hidden Markov chain whose transitions may change from step to
 * step (Rabiner 1989, doi:10.1109/5.18626, scaled). Plain arrays in, all posterior marginals out.
 * Zeros stay exact; log-likelihoods are shifted by their maximum, so long sequences do not
 * underflow.
 */
public final class HiddenMarkov {

  private final int states;
  private final double[][] predicted;
  private final double[][] filtered;
  private final double[][] smoothed;
  private final double[][] conditionals; // [time][before * states + state]
  private double logEvidence;

  /**
   * Filters and smooths.
   *
   * @param initial probability of each state before the first observation
   * @param transitions per move [next state][state], columns that sum to 1; one fewer than steps
   * @param logLikelihoods per step [state], in nats; negative infinity where impossible
   * @throws IllegalArgumentException if sizes do not fit or the observations are impossible
   */
  public HiddenMarkov(double[] initial, double[][][] transitions, double[][] logLikelihoods) {
    if (transitions.length != logLikelihoods.length - 1) {
      throw new IllegalArgumentException(
          "hidden Markov chain: needs one transition fewer than steps, got "
              + transitions.length
              + " and "
              + logLikelihoods.length);
    }
    states = initial.length;
    int steps = logLikelihoods.length;
    predicted = new double[steps][states];
    filtered = new double[steps][states];
    smoothed = new double[steps][];
    conditionals = new double[steps][states * states];
    for (int t = 0; t < steps; t++) {
      predicted[t] = t == 0 ? initial.clone() : move(transitions[t - 1], filtered[t - 1]);
      filter(t, logLikelihoods[t]);
    }
    smoothed[steps - 1] = filtered[steps - 1];
    for (int t = steps - 1; t > 0; t--) {
      smooth(t, transitions[t - 1]);
    }
  }

  private double[] move(double[][] transition, double[] belief) {
    double[] next = new double[states];
    for (int r = 0; r < states; r++) {
      for (int s = 0; s < states; s++) {
        next[r] += transition[r][s] * belief[s];
      }
    }
    return next;
  }

  private void filter(int time, double[] logLikelihood) {
    double max = Arrays.stream(logLikelihood).max().orElseThrow();
    double sum = 0;
    for (int s = 0; s < states; s++) {
      filtered[time][s] = predicted[time][s] * StrictMath.exp(logLikelihood[s] - max);
      sum += filtered[time][s];
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException(
          "hidden Markov chain: the observation of step " + time + " is impossible");
    }
    for (int s = 0; s < states; s++) {
      filtered[time][s] /= sum;
    }
    logEvidence += max + StrictMath.log(sum);
  }

  private void smooth(int time, double[][] transition) {
    smoothed[time - 1] = new double[states];
    for (int next = 0; next < states; next++) {
      for (int s = 0; s < states; s++) {
        double joint = transition[next][s] * filtered[time - 1][s];
        double mass = predicted[time][next];
        conditionals[time][s * states + next] = mass > 0 ? joint / mass : 0;
        smoothed[time - 1][s] += conditionals[time][s * states + next] * smoothed[time][next];
      }
    }
  }

  /**
   * The logarithm of the probability of all observations.
   *
   * @return nats
   */
  public double logEvidence() {
    return logEvidence;
  }

  /**
   * The belief about a step from the observations before it.
   *
   * @param time the step
   * @return one probability per state; a new array
   */
  public double[] predicted(int time) {
    return predicted[time].clone();
  }

  /**
   * The belief about a step from its observation and those before.
   *
   * @param time the step
   * @return one probability per state; a new array
   */
  public double[] filtered(int time) {
    return filtered[time].clone();
  }

  /**
   * The belief about a step from all observations.
   *
   * @param time the step
   * @return one probability per state; a new array
   */
  public double[] smoothed(int time) {
    return smoothed[time].clone();
  }

  /**
   * The joint belief about a step and the one before it from all observations.
   *
   * @param time a step from 1 on
   * @param before the state before
   * @param state the state
   * @return a probability
   */
  public double pair(int time, int before, int state) {
    return conditional(time, before, state) * smoothed[time][state];
  }

  /**
   * The belief about the state before a step, given the state at it and all observations.
   *
   * @param time a step from 1 on
   * @param before the state before
   * @param state the state
   * @return a probability; 0 where the state is impossible
   */
  public double conditional(int time, int before, int state) {
    return conditionals[time][before * states + state];
  }
}
