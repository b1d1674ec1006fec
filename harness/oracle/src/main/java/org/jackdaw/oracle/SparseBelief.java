package org.jackdaw.oracle;

import java.util.Arrays;

/** A belief by its support: states that are not terminal, ascending, with their probabilities. */
record SparseBelief(int[] states, double[] probabilities) {

  private static final double QUANTUM = 1e-12;

  /** What two beliefs share that differ by rounding alone. */
  Key key() {
    long[] quanta = new long[probabilities.length];
    for (int i = 0; i < quanta.length; i++) {
      quanta[i] = (long) StrictMath.rint(probabilities[i] / QUANTUM);
    }
    return new Key(states, quanta);
  }

  double expectedReward(JointModel joint, int step, int action) {
    double sum = 0;
    for (int i = 0; i < states.length; i++) {
      sum += probabilities[i] * joint.expectedReward(step, states[i], action);
    }
    return sum;
  }

  /** A belief quantised at 1e-12, comparable by content. */
  record Key(int[] states, long[] quanta) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Arrays.equals(states, that.states)
          && Arrays.equals(quanta, that.quanta);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(states) + Arrays.hashCode(quanta);
    }
  }
}
