package org.jackdaw.oracle;

import java.util.Arrays;

/**
 * Rows of cells (observation, state, value), each row sorted by observation and state, equal cells
 * added up.
 */
final class CellList {

  private final long states;
  private long[] rowKeys = new long[16];
  private double[] rowValues = new double[16];
  private int rowSize;
  private int[] observations = new int[64];
  private int[] next = new int[64];
  private double[] values = new double[64];
  private int size;

  CellList(int states) {
    this.states = states;
  }

  void add(int observation, int state, double value) {
    if (rowSize == rowKeys.length) {
      rowKeys = Arrays.copyOf(rowKeys, 2 * rowSize);
      rowValues = Arrays.copyOf(rowValues, 2 * rowSize);
    }
    long key = observation * states + state;
    int k = rowSize;
    while (k > 0 && rowKeys[k - 1] > key) {
      k--;
    }
    if (k > 0 && rowKeys[k - 1] == key) {
      rowValues[k - 1] += value;
    } else {
      insert(k, key, value);
    }
  }

  private void insert(int k, long key, double value) {
    System.arraycopy(rowKeys, k, rowKeys, k + 1, rowSize - k);
    System.arraycopy(rowValues, k, rowValues, k + 1, rowSize - k);
    rowKeys[k] = key;
    rowValues[k] = value;
    rowSize++;
  }

  void endRow() {
    for (int k = 0; k < rowSize; k++) {
      if (size == next.length) {
        observations = Arrays.copyOf(observations, 2 * size);
        next = Arrays.copyOf(next, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      observations[size] = (int) (rowKeys[k] / states);
      next[size] = (int) (rowKeys[k] % states);
      values[size++] = rowValues[k];
    }
    rowSize = 0;
  }

  int size() {
    return size;
  }

  int[] observations() {
    return Arrays.copyOf(observations, size);
  }

  int[] states() {
    return Arrays.copyOf(next, size);
  }

  double[] values() {
    return Arrays.copyOf(values, size);
  }
}
