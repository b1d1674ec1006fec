package org.jackdaw.aif.spm;

import java.util.Arrays;

/** The likelihood of what was observed at each step, over the joint states of one coupling. */
final class JointLikelihood {

  private final Coupling coupling;
  private final Beliefs beliefs;
  private final double[][] byStep; // [step][joint state]
  private final double[] scratch;
  private final double[][] expected; // [position of modality][column]

  JointLikelihood(Coupling coupling, Beliefs beliefs) {
    this.coupling = coupling;
    this.beliefs = beliefs;
    byStep = new double[beliefs.steps][coupling.size];
    scratch = new double[coupling.size];
    expected = new double[coupling.modalities.length][];
    for (int m = 0; m < expected.length; m++) {
      expected[m] = new double[coupling.columnCount(m)];
    }
  }

  boolean covers(int factor) {
    return Arrays.binarySearch(coupling.factors, factor) >= 0;
  }

  /** Takes in an observation: per modality a distribution over outcomes, or nothing. */
  void observe(int step, double[][] distributions, double[][] likelihood) {
    Arrays.fill(byStep[step], 1);
    for (int m = 0; m < coupling.modalities.length; m++) {
      int g = coupling.modalities[m];
      if (distributions[g].length == 0) {
        continue; // not observed
      }
      expect(distributions[g], likelihood[g], expected[m]);
      for (int joint = 0; joint < coupling.size; joint++) {
        byStep[step][joint] *= expected[m][coupling.columns[m][joint]];
      }
    }
  }

  private static void expect(double[] distribution, double[] byColumn, double[] target) {
    int outcomes = distribution.length;
    for (int c = 0; c < target.length; c++) {
      target[c] = Numbers.dot(distribution, 0, byColumn, c * outcomes, outcomes);
    }
  }

  /** The likelihood expected under the beliefs about all factors of the coupling. */
  double expected(int policy, int step) {
    double[] source = byStep[step];
    int cells = coupling.size;
    for (int i = coupling.factors.length - 1; i >= 0; i--) {
      cells = contractLast(source, cells, coupling.factors[i], policy, step);
      source = scratch;
    }
    return source[0];
  }

  /** The likelihood of each state of a factor, expected under the beliefs about the others. */
  void expectedFor(int factor, int policy, int step, double[] target) {
    double[] source = byStep[step];
    int cells = coupling.size;
    int i = coupling.factors.length - 1;
    for (; coupling.factors[i] != factor; i--) {
      cells = contractLast(source, cells, coupling.factors[i], policy, step);
      source = scratch;
    }
    for (int first = 0; first < i; first++) {
      cells = contractFirst(source, cells, coupling.factors[first], policy, step);
      source = scratch;
    }
    System.arraycopy(source, 0, target, 0, cells);
  }

  private int contractLast(double[] source, int cells, int factor, int policy, int step) {
    int size = beliefs.size(factor);
    double[] q = beliefs.of(factor);
    int at = beliefs.offset(factor, policy, step);
    int left = cells / size;
    for (int i = 0; i < left; i++) {
      scratch[i] = Numbers.dot(source, i * size, q, at, size);
    }
    return left;
  }

  private int contractFirst(double[] source, int cells, int factor, int policy, int step) {
    int size = beliefs.size(factor);
    double[] q = beliefs.of(factor);
    int at = beliefs.offset(factor, policy, step);
    int left = cells / size;
    for (int i = 0; i < left; i++) {
      double sum = 0;
      for (int s = 0; s < size; s++) {
        sum += q[at + s] * source[s * left + i];
      }
      scratch[i] = sum;
    }
    return left;
  }
}
