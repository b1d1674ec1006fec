package org.jackdaw.rl4j;

import org.deeplearning4j.rl4j.agent.learning.update.Features;
import org.deeplearning4j.rl4j.observation.Observation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An observation as a network sees it, which also knows what actions it allows. Immutable. */
final class Seen extends Observation {

  private final boolean[] allowed;

  /** Copies both. */
  Seen(double[] vector, boolean[] allowed) {
    super(row(vector));
    this.allowed = allowed.clone();
  }

  private static INDArray row(double[] vector) {
    float[] row = new float[vector.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) vector[i];
    }
    return Nd4j.createFromArray(new float[][] {row});
  }

  /** A batch of one; unlike a single observation the networks do not cache it. */
  static Features batch(Observation observation) {
    return new Features(observation.getChannelsData());
  }

  boolean allows(int action) {
    return allowed[action];
  }

  int actions() {
    return allowed.length;
  }

  /** The allowed action with the largest number in a row; the first of equals. */
  int best(INDArray numbers, long row) {
    int best = -1;
    double max = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < allowed.length; a++) {
      double number = allowed[a] ? numbers.getDouble(row, a) : Double.NEGATIVE_INFINITY;
      if (allowed[a] && (best < 0 || number > max)) {
        best = a;
        max = number;
      }
    }
    return best;
  }
}
