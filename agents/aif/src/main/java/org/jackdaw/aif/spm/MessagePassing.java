package org.jackdaw.aif.spm;

import java.util.List;

/**
 * Inference of the states of all steps under one policy: gradient descent on the marginal free
 * energy, in a fixed number of sweeps over steps and factors, each update seeing those before it
 * (Parr, Markovic, Kiebel and Friston 2019, doi:10.1038/s41598-018-38246-3).
 */
final class MessagePassing {

  private static final double SMALLEST_GAIN = StrictMath.exp(-8);
  private static final int SKIPPABLE = 4; // sweeps before this one may be skipped

  private final TrialTables tables;
  private final PolicyState policies;
  private final Beliefs beliefs;
  private final List<JointLikelihood> likelihoods;
  private final Traces traces;
  private final SpmSettings settings;
  private final double[] logLikelihood;
  private final double[] logBelief;
  private final double[] error;
  private int policy;
  private int step;

  MessagePassing(
      TrialTables tables,
      PolicyState policies,
      Beliefs beliefs,
      List<JointLikelihood> likelihoods,
      Traces traces,
      SpmSettings settings) {
    this.tables = tables;
    this.policies = policies;
    this.beliefs = beliefs;
    this.likelihoods = likelihoods;
    this.traces = traces;
    this.settings = settings;
    int most = 0;
    for (int f = 0; f < beliefs.factors; f++) {
      most = Math.max(most, beliefs.size(f));
    }
    logLikelihood = new double[most];
    logBelief = new double[most];
    error = new double[most];
  }

  /** Updates the beliefs under a policy; returns the negative free energy of the last sweep. */
  double infer(int policy, int step) {
    this.policy = policy;
    this.step = step;
    double before = 0;
    double gain = 1;
    for (int sweep = 0; sweep < settings.iterations(); sweep++) {
      boolean skipped = gain <= SMALLEST_GAIN && sweep < SKIPPABLE;
      double now = skipped ? before : sweep(sweep);
      if (skipped) {
        rest(sweep);
      }
      gain = sweep == 0 ? 1 : now - before;
      before = now;
    }
    return before;
  }

  private void rest(int sweep) {
    for (int j = 0; j < policies.horizon(); j++) {
      for (int f = 0; f < beliefs.factors; f++) {
        int at = beliefs.offset(f, policy, j);
        traces.rest(sweep, policy, j, f, beliefs.of(f), at);
      }
    }
  }

  private double sweep(int sweep) {
    double free = 0;
    for (int j = 0; j < policies.horizon(); j++) {
      for (int f = 0; f < beliefs.factors; f++) {
        free += update(j, f);
        traces.moved(sweep, policy, j, f, beliefs.of(f), beliefs.offset(f, policy, j), error);
      }
    }
    return free;
  }

  /** One update; returns its share of the negative free energy, before the update. */
  private double update(int j, int factor) {
    double[] x = beliefs.of(factor);
    int at = beliefs.offset(factor, policy, j);
    int size = beliefs.size(factor);
    for (int s = 0; s < size; s++) {
      logBelief[s] = Numbers.ln(x[at + s]);
    }
    listen(j, factor);
    past(j, factor);
    if (j + 1 < (policies.moving ? step + 1 : policies.horizon())) {
      future(j, factor);
    }
    double free = freeEnergy(j, x, at, size);
    descend(x, at, size);
    return free;
  }

  private void listen(int j, int factor) {
    int size = beliefs.size(factor);
    if (j > step) {
      java.util.Arrays.fill(logLikelihood, 0, size, 0);
      return;
    }
    double others = 1;
    for (int c = 0; c < likelihoods.size(); c++) {
      JointLikelihood likelihood = likelihoods.get(c);
      if (likelihood.covers(factor)) {
        likelihood.expectedFor(factor, policy, j, logLikelihood);
      } else {
        others *= likelihood.expected(policy, j);
      }
    }
    for (int s = 0; s < size; s++) {
      logLikelihood[s] = Numbers.ln(logLikelihood[s] * others);
    }
  }

  private void past(int j, int factor) {
    int size = beliefs.size(factor);
    double[] x = beliefs.of(factor);
    for (int s = 0; s < size; s++) {
      double prior;
      if (j == 0) {
        prior = tables.start[factor][s];
      } else {
        double[] forward = tables.forward[factor][policies.control(j - 1, policy, factor)];
        int from = beliefs.offset(factor, policy, j - 1);
        prior = Numbers.dot(forward, s * size, x, from, size);
      }
      error[s] = Numbers.ln(prior) + logLikelihood[s] - logBelief[s];
    }
  }

  private void future(int j, int factor) {
    int size = beliefs.size(factor);
    double[] x = beliefs.of(factor);
    double[] backward = tables.backward[factor][policies.control(j, policy, factor)];
    int from = beliefs.offset(factor, policy, j + 1);
    for (int s = 0; s < size; s++) {
      double message = Numbers.dot(backward, s * size, x, from, size);
      error[s] += Numbers.ln(message) + logLikelihood[s] - logBelief[s];
    }
  }

  /** Between the ends the likelihood is counted by every factor, all but one of which is undone. */
  private double freeEnergy(int j, double[] x, int at, int size) {
    boolean end = j == 0 || j == policies.horizon() - 1;
    double excess = end ? 0 : (beliefs.factors - 1.0) / beliefs.factors;
    double free = 0;
    for (int s = 0; s < size; s++) {
      free += x[at + s] * (error[s] / 2 - excess * logLikelihood[s]);
    }
    return free;
  }

  private void descend(double[] x, int at, int size) {
    double mean = 0;
    for (int s = 0; s < size; s++) {
      mean += error[s];
    }
    mean /= size;
    for (int s = 0; s < size; s++) {
      error[s] -= mean;
      x[at + s] = logBelief[s] + error[s] / settings.tau();
    }
    Numbers.softmax(x, at, size);
  }
}
