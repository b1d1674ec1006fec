package org.jackdaw.aif.spm.paths;

import java.util.Arrays;
import java.util.Optional;
import org.jackdaw.aif.model.ColumnMatrix;

/** One factor: its moves along paths, what moves tell about paths, and learning. */
final class PathFactor {

  private final int states;
  private final int paths;
  private final boolean learnt;
  private final double[] prior;
  private final double[] counts;
  private final double[] cells; // [(state * paths + path) * states + next]
  private final double[] weights; // as cells
  private final double[] logs; // per path; scratch
  private final double[] logGoal; // per state; empty without a goal

  PathFactor(PathsModel model, int factor) {
    ColumnMatrix table = model.believedTransition(factor);
    states = model.states(factor);
    paths = model.paths(factor);
    learnt = !model.counts().transition().isEmpty();
    prior = table.toArray();
    counts = table.toArray();
    cells = new double[prior.length];
    weights = new double[prior.length];
    logs = new double[paths];
    logGoal =
        Optional.ofNullable(model.believedGoals().get(factor))
            .map(goal -> Arrays.stream(goal.toArray()).map(PathNumbers::log).toArray())
            .orElse(new double[0]);
    refresh();
  }

  /** Takes over the counts. */
  private void refresh() {
    System.arraycopy(counts, 0, cells, 0, cells.length);
    for (int from = 0; from < cells.length; from += states) {
      PathNumbers.normalise(cells, from, states);
    }
    if (learnt) {
      PathNumbers.novelty(counts, states, weights);
    }
  }

  int states() {
    return states;
  }

  int paths() {
    return paths;
  }

  double[] counts() {
    return counts;
  }

  double[] prior() {
    return prior;
  }

  /** Predicts a move under a distribution over paths. */
  void move(double[] belief, double[] path, double[] target) {
    Arrays.fill(target, 0);
    for (int s = 0; s < states; s++) {
      for (int u = 0; belief[s] != 0 && u < paths; u++) {
        addMove(belief[s] * path[u], (s * paths + u) * states, target);
      }
    }
  }

  /** Predicts a move along one path. */
  void move(double[] belief, int path, double[] target) {
    Arrays.fill(target, 0);
    for (int s = 0; s < states; s++) {
      addMove(belief[s], (s * paths + path) * states, target);
    }
  }

  private void addMove(double weight, int from, double[] target) {
    for (int next = 0; weight != 0 && next < states; next++) {
      target[next] += weight * cells[from + next];
    }
  }

  /**
   * Updates a distribution over paths by a move that was believed to happen; returns the
   * log-probability of the move, which counts 0 where there is only one path.
   */
  double inferPath(double[] before, double[] after, double[] path) {
    if (paths == 1) {
      return 0;
    }
    for (int u = 0; u < paths; u++) {
      double move = 0;
      for (int s = 0; s < states; s++) {
        for (int next = 0; next < states; next++) {
          move += after[next] * cells[(s * paths + u) * states + next] * before[s];
        }
      }
      logs[u] = PathNumbers.log(move) + PathNumbers.log(path[u]);
    }
    return PathNumbers.normaliseLogs(logs, path);
  }

  /** Minus the divergence of a predicted belief from the preferred states; 0 without any. */
  double goalValue(double... predicted) {
    double value = 0;
    for (int s = 0; s < logGoal.length; s++) {
      value += predicted[s] * (logGoal[s] - PathNumbers.log(predicted[s]));
    }
    return value;
  }

  /** The expected logarithm of preferred states, per state; zeros without any. */
  double[] logGoal() {
    return logGoal.length == 0 ? new double[states] : logGoal;
  }

  /** The novelty of a path: first of the two beliefs on the axis of the next state. */
  double novelty(int path, double[] onNext, double[] onCurrent) {
    double novelty = 0;
    for (int s = 0; learnt && s < states; s++) {
      for (int next = 0; next < states; next++) {
        double weight = weights[(s * paths + path) * states + next];
        novelty += onNext[next] * weight * onCurrent[s];
      }
    }
    return novelty;
  }

  /** Which moves some path makes with more than a probability. */
  void possible(double threshold, boolean[][] target) {
    for (int s = 0; s < states; s++) {
      for (int next = 0; next < states; next++) {
        target[s][next] = false;
        for (int u = 0; u < paths; u++) {
          target[s][next] |= cells[(s * paths + u) * states + next] > threshold;
        }
      }
    }
  }

  /** Takes over counts from elsewhere. */
  void adopt(double[] other) {
    System.arraycopy(other, 0, counts, 0, counts.length);
  }

  /** Counts a move under beliefs about it, and takes over what it teaches. */
  void learn(double[] before, double[] after, double[] path) {
    for (int i = 0; i < counts.length; i++) {
      int state = i / states / paths;
      double amount = after[i % states] * before[state] * path[i / states % paths];
      counts[i] += prior[i] > 0 ? amount : 0;
    }
    refresh();
  }
}
