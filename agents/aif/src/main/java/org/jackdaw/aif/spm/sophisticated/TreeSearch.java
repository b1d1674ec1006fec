package org.jackdaw.aif.spm.sophisticated;

import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;

/**
 * The recursion of sophisticated inference: the value of a policy is what it promises for the next
 * step, and what the best that can be done afterwards promises under what will then be believed.
 * Everything is allocated once, for the deepest search.
 */
final class TreeSearch {

  private final JointStates joint;
  private final List<JointLikelihood> likelihoods;
  private final List<ColumnMatrix> transitions;
  private final List<List<Integer>> policies;
  private final SophisticatedSettings settings;
  private final double[] logHabit;
  private final double[][] beliefs; // [depth][joint state]
  private final double[][][] predicted; // [depth][policy][joint state]
  private final double[][] values; // [depth][policy]
  private final double[][] weights; // [depth][policy]
  private final int[][] imagined; // [depth][states]
  private final double[] scratch;
  private final double[] shares;
  private int root;

  TreeSearch(
      JointStates joint,
      List<JointLikelihood> likelihoods,
      List<ColumnMatrix> transitions,
      List<List<Integer>> policies,
      double[] logHabit,
      SophisticatedSettings settings) {
    this.joint = joint;
    this.likelihoods = likelihoods;
    this.transitions = transitions;
    this.policies = policies;
    this.logHabit = logHabit;
    this.settings = settings;
    int levels = Math.min(settings.depth(), settings.steps()) + 1;
    beliefs = new double[levels][joint.size()];
    predicted = new double[levels][policies.size()][joint.size()];
    values = new double[levels][policies.size()];
    weights = new double[levels][policies.size()];
    imagined = new int[levels][Math.min(settings.states(), joint.size())];
    scratch = new double[joint.size()];
    shares = new double[policies.size()];
  }

  /**
   * Values the policies at a step.
   *
   * @param belief about joint states
   * @param step time of the decision
   * @return nats per policy, larger is better; overwritten by the next search
   */
  double[] search(double[] belief, int step) {
    root = step;
    System.arraycopy(belief, 0, beliefs[0], 0, belief.length);
    evaluate(0, step);
    return values[0];
  }

  /** What the last search predicts after a policy. */
  double[] predicted(int policy) {
    return predicted[0][policy];
  }

  private void evaluate(int depth, int step) {
    System.arraycopy(logHabit, 0, values[depth], 0, logHabit.length);
    if (step >= settings.steps() - 1) {
      return;
    }
    for (int k = 0; k < policies.size(); k++) {
      double[] next = predicted[depth][k];
      joint.move(transitions, policies.get(k), beliefs[depth], next, scratch);
      for (JointLikelihood likelihood : likelihoods) {
        values[depth][k] += likelihood.value(next, step);
      }
    }
    if (step < Math.min(settings.steps(), root + settings.depth())) {
      deepen(depth, step);
    }
  }

  private void deepen(int depth, int step) {
    ZeroGuard.softmax(1, values[depth], weights[depth]);
    double best = max(weights[depth]);
    for (int k = 0; k < policies.size(); k++) {
      if (weights[depth][k] > best * settings.policyRatio()) {
        values[depth][k] += afterwards(depth, k, step);
      } else {
        values[depth][k] = settings.droppedValue();
      }
    }
  }

  /** The expected value of what can be done one step later. */
  private double afterwards(int depth, int policy, int step) {
    double[] next = predicted[depth][policy];
    int count = imagine(depth, next);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      int state = imagined[depth][i];
      System.arraycopy(next, 0, beliefs[depth + 1], 0, next.length);
      for (JointLikelihood likelihood : likelihoods) {
        likelihood.multiplyImagined(state, beliefs[depth + 1]);
      }
      ZeroGuard.normalise(beliefs[depth + 1]);
      evaluate(depth + 1, step + 1);
      sum += next[state] * expected(values[depth + 1]);
    }
    return sum;
  }

  private double expected(double... later) {
    ZeroGuard.softmax(1, later, shares);
    double sum = 0;
    for (int k = 0; k < later.length; k++) {
      sum += shares[k] * later[k];
    }
    return sum;
  }

  /** Lists the likely states; the likeliest if there are too many, the first among equals. */
  private int imagine(int depth, double... next) {
    double smallest = max(next) * settings.stateRatio();
    int[] list = imagined[depth];
    int count = 0;
    for (int s = 0; s < next.length; s++) {
      if (next[s] > smallest) {
        count = insert(list, count, s, next);
      }
    }
    return count;
  }

  private static int insert(int[] list, int count, int state, double... next) {
    int at = count;
    while (at > 0 && next[list[at - 1]] < next[state]) {
      if (at < list.length) {
        list[at] = list[at - 1];
      }
      at--;
    }
    if (at < list.length) {
      list[at] = state;
    }
    return Math.min(count + 1, list.length);
  }

  private static double max(double... values) {
    double max = values[0];
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }
}
