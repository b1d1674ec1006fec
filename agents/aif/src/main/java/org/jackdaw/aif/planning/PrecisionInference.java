package org.jackdaw.aif.planning;

import java.util.Arrays;

/**
 * The posterior over policies together with the precision of its prior, which has a gamma prior and
 * follows the expected free energy that the evidence turned out to favour (Friston, FitzGerald,
 * Rigoli, Schwartenbeck and Pezzulo 2017, eq. 12, doi:10.1162/NECO_a_00912). Usable alone: give it
 * the values of policies and what speaks for each, and read posterior, prior and precision. Nothing
 * is allocated after construction.
 */
public final class PrecisionInference {

  /**
   * How the precision is inferred.
   *
   * @param beta prior rate of the precision, above 0; its prior mean is 1/beta, per nat
   * @param iterations updates per inference, at least 1
   * @param fixed whether the precision stays at its prior mean
   * @param highest the precision never exceeds this; above 0. Infinity leaves the update as
   *     published, which can drive the rate below zero where values are far apart
   */
  public record Rule(double beta, int iterations, boolean fixed, double highest) {

    /** Refuses values out of range. */
    public Rule {
      if (!(beta > 0 && Double.isFinite(beta))) {
        throw new IllegalArgumentException("precision: beta must be > 0 and finite, got " + beta);
      }
      if (iterations < 1) {
        throw new IllegalArgumentException("precision: iterations must be >= 1, got " + iterations);
      }
      if (!(highest > 0)) {
        throw new IllegalArgumentException("precision: highest must be > 0, got " + highest);
      }
    }
  }

  private static final double[] NO_EVIDENCE = {};

  private final Rule rule;
  private final double[] posterior;
  private final double[] prior;
  private final boolean[] alive;
  private double rate;
  private double precision;

  /**
   * An inference at its prior.
   *
   * @param policies number of policies, at least 1
   * @param rule how the precision is inferred
   */
  public PrecisionInference(int policies, Rule rule) {
    this.rule = rule;
    posterior = new double[policies];
    prior = new double[policies];
    alive = new boolean[policies];
    begin();
  }

  /** Begins a trial: the precision is at its prior mean and all policies are considered. */
  public void begin() {
    rate = rule.beta();
    precision = 1 / rate;
    Arrays.fill(alive, true);
    Arrays.fill(posterior, 1.0 / posterior.length);
    Arrays.fill(prior, 1.0 / prior.length);
  }

  /**
   * Infers policies and precision.
   *
   * @param logHabits logarithm of each policy's habit, up to a constant
   * @param evidence what speaks for each policy: its negative variational free energy, in nats
   * @param values its negative expected free energy, in nats
   */
  public void infer(double[] logHabits, double[] evidence, double[] values) {
    for (int i = 0; i < rule.iterations(); i++) {
      iterate(logHabits, evidence, values);
    }
  }

  /**
   * One of the updates that {@link #infer} makes: posterior and prior over policies under the
   * present precision, then the precision.
   *
   * @param logHabits logarithm of each policy's habit, up to a constant
   * @param evidence what speaks for each policy, in nats
   * @param values its negative expected free energy, in nats
   */
  public void iterate(double[] logHabits, double[] evidence, double[] values) {
    weigh(posterior, logHabits, evidence, values);
    weigh(prior, logHabits, NO_EVIDENCE, values);
    if (!rule.fixed()) {
      adjust(values);
    }
  }

  /** The softmax over the policies that are left; the others get 0. */
  private void weigh(double[] target, double[] logHabits, double[] evidence, double[] values) {
    double max = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < target.length; k++) {
      double reason = evidence.length > 0 ? evidence[k] : 0;
      target[k] = logHabits[k] + precision * values[k] + reason;
      max = alive[k] ? Math.max(max, target[k]) : max;
    }
    double sum = 0;
    for (int k = 0; k < target.length; k++) {
      target[k] = alive[k] ? StrictMath.exp(target[k] - max) : 0;
      sum += target[k];
    }
    for (int k = 0; k < target.length; k++) {
      target[k] /= sum;
    }
  }

  private void adjust(double[] values) {
    double gradient = rate - rule.beta();
    for (int k = 0; k < posterior.length; k++) {
      gradient += (posterior[k] - prior[k]) * values[k];
    }
    rate -= gradient / 2;
    if (rule.highest() < Double.POSITIVE_INFINITY) {
      rate = Math.max(rate, 1 / rule.highest());
    }
    precision = 1 / rate;
  }

  /**
   * Which policies are considered.
   *
   * @return live, one per policy; whoever prunes may clear elements
   */
  public boolean[] alive() {
    return alive;
  }

  /**
   * The posterior over policies of the latest update.
   *
   * @return live, one probability per policy; 0 for those not considered
   */
  public double[] posterior() {
    return posterior;
  }

  /**
   * The prior over policies of the latest update: what it would be without evidence.
   *
   * @return live, one probability per policy
   */
  public double[] prior() {
    return prior;
  }

  /**
   * The precision, as the next update will use it.
   *
   * @return per nat
   */
  public double precision() {
    return precision;
  }

  /**
   * What dopamine would do: the rate of change of the precision, and a little of itself (8 times
   * the central difference plus one eighth of the precision).
   *
   * @param precisions the precision after each update, in order
   * @return as many numbers
   */
  public static double[] dopamine(double... precisions) {
    double[] trace = new double[precisions.length];
    for (int i = 0; i < trace.length; i++) {
      int before = Math.max(0, i - 1);
      int after = Math.min(trace.length - 1, i + 1);
      double change = precisions[after] - precisions[before];
      double slope = after == before ? 0 : change / (after - before);
      trace[i] = 8 * slope + precisions[i] / 8;
    }
    return trace;
  }
}
