package org.jackdaw.aif.spm;

import org.jackdaw.api.random.RandomStream;

/** Random tables for tests. */
final class RandomSpm {

  private final RandomStream random;

  RandomSpm(long seed) {
    random = new RandomStream(seed);
  }

  int integer(int bound) {
    return random.nextInt(bound);
  }

  /**
   * Columns that sum to one; each cell is zero with the given probability, never a whole column.
   */
  Tensor columns(double zeros, int... shape) {
    Tensor weights = weights(zeros, shape);
    double[] cells = weights.toArray();
    int columns = cells.length / shape[0];
    for (int c = 0; c < columns; c++) {
      double sum = 0;
      for (int r = 0; r < shape[0]; r++) {
        sum += cells[r * columns + c];
      }
      for (int r = 0; r < shape[0]; r++) {
        cells[r * columns + c] = sum == 0 ? 1.0 / shape[0] : cells[r * columns + c] / sum;
      }
    }
    return Tensor.of(shape, cells);
  }

  Tensor weights(double zeros, int... shape) {
    int length = 1;
    for (int size : shape) {
      length *= size;
    }
    double[] cells = new double[length];
    for (int i = 0; i < length; i++) {
      double weight = 0.1 + random.nextDouble();
      cells[i] = random.nextDouble() < zeros ? 0 : weight;
    }
    return Tensor.of(shape, cells);
  }

  int[][][] policies(int rows, int count, int... controls) {
    int[][][] policies = new int[rows][count][controls.length];
    for (int[][] row : policies) {
      for (int[] policy : row) {
        for (int f = 0; f < policy.length; f++) {
          policy[f] = random.nextInt(controls[f]);
        }
      }
    }
    return policies;
  }
}
