package org.jackdaw.aif.spm.paths;

import org.jackdaw.api.prob.Digamma;

/** Expected logarithms of one factor's transitions under Dirichlet counts, as replay needs them. */
final class PathTransition {

  private final int states;
  private final int paths;
  private final double[] prior;
  private final boolean[] grows; // zeros that are learnt stay zero
  private final double[] counts; // [(state * paths + path) * states + next]
  private final double[] forward; // expected logarithms, normalised over the next state
  private final double[] backward; // likewise, over the present state

  PathTransition(PathsModel model, int factor) {
    states = model.states(factor);
    paths = model.paths(factor);
    prior =
        PathNumbers.counts(
            model.believedTransition(factor), !model.counts().transition().isEmpty());
    grows = PathNumbers.growing(prior, !model.counts().transition().isEmpty());
    counts = prior.clone();
    forward = new double[prior.length];
    backward = new double[prior.length];
  }

  void forget() {
    System.arraycopy(prior, 0, counts, 0, prior.length);
  }

  void count(double[] before, double[] after, double[] path) {
    for (int i = 0; i < counts.length; i++) {
      int column = i / states;
      double amount = after[i % states] * before[column / paths] * path[column % paths];
      counts[i] += grows[i] ? amount : 0;
    }
  }

  double[] counts() {
    return counts;
  }

  void refresh() {
    for (int u = 0; u < paths; u++) {
      for (int s = 0; s < states; s++) {
        double next = 0;
        double present = 0;
        for (int other = 0; other < states; other++) {
          next += counts[cell(s, u, other)];
          present += counts[cell(other, u, s)];
        }
        for (int other = 0; other < states; other++) {
          forward[cell(s, u, other)] = expectedLog(counts[cell(s, u, other)], next);
          backward[cell(other, u, s)] = expectedLog(counts[cell(other, u, s)], present);
        }
      }
    }
  }

  private int cell(int state, int path, int next) {
    return (state * paths + path) * states + next;
  }

  private static double expectedLog(double count, double total) {
    return count > 0
        ? Math.max(Digamma.of(count) - Digamma.of(total), PathNumbers.LEAST_LOG)
        : PathNumbers.LEAST_LOG;
  }

  /** Adds what the state before tells, in nats per state. */
  void addForward(double[] before, double[] path, double[] target) {
    for (int i = 0; i < forward.length; i++) {
      int column = i / states;
      target[i % states] += path[column % paths] * before[column / paths] * forward[i];
    }
  }

  /** Adds what the state after tells, in nats per state. */
  void addBackward(double[] after, double[] path, double[] target) {
    for (int i = 0; i < backward.length; i++) {
      int column = i / states;
      target[column / paths] += path[column % paths] * after[i % states] * backward[i];
    }
  }

  /** Adds what a move tells about the path, in nats per path. */
  void addPaths(double[] before, double[] after, double[] target) {
    for (int i = 0; i < forward.length; i++) {
      int column = i / states;
      target[column % paths] += before[column / paths] * after[i % states] * forward[i];
    }
  }
}
