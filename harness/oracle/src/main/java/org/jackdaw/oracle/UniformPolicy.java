package org.jackdaw.oracle;

/** The exact expected return of choosing every action with equal probability. */
final class UniformPolicy {

  private final JointModel joint;

  UniformPolicy(JointModel joint) {
    this.joint = joint;
  }

  /** The undiscounted return of an episode of at most so many steps. */
  double value(int stepLimit) {
    double[] later = new double[joint.states()];
    double[] now = new double[joint.states()];
    for (int step = stepLimit; step >= 1; step--) {
      for (int s = 0; s < now.length; s++) {
        now[s] = joint.terminal(s) ? 0 : value(step, s, later);
      }
      double[] free = later;
      later = now;
      now = free;
    }
    return atStart(later);
  }

  private double value(int step, int state, double[] later) {
    double sum = 0;
    for (int a = 0; a < joint.actions(); a++) {
      sum += joint.expectedReward(step, state, a) + joint.expectation(state, a, later);
    }
    return sum / joint.actions();
  }

  private double atStart(double[] values) {
    double sum = 0;
    for (int s = 0; s < values.length; s++) {
      sum += joint.start(s) * values[s];
    }
    return sum;
  }
}
