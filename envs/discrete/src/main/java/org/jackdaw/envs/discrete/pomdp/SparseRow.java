package org.jackdaw.envs.discrete.pomdp;

import java.util.Arrays;

/** A row of numbers of which the non-zero ones are stored, in ascending order of position. */
final class SparseRow {

  static final SparseRow EMPTY = new SparseRow(new int[0], new double[0]);

  private int[] positions;
  private double[] values;
  private int size;

  private SparseRow(int[] positions, double[] values) {
    this.positions = positions;
    this.values = values;
    size = positions.length;
  }

  static SparseRow of(double... numbers) {
    SparseRow row = new SparseRow(new int[0], new double[0]);
    for (int i = 0; i < numbers.length; i++) {
      row.set(i, numbers[i]);
    }
    return row;
  }

  static SparseRow constant(int length, double value) {
    double[] numbers = new double[length];
    Arrays.fill(numbers, value);
    return of(numbers);
  }

  static SparseRow unit(int position) {
    return new SparseRow(new int[] {position}, new double[] {1});
  }

  SparseRow copy() {
    return new SparseRow(Arrays.copyOf(positions, size), Arrays.copyOf(values, size));
  }

  int size() {
    return size;
  }

  int position(int k) {
    return positions[k];
  }

  double value(int k) {
    return values[k];
  }

  double get(int position) {
    int k = find(position);
    return k >= 0 ? values[k] : 0;
  }

  double sum() {
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += values[k];
    }
    return sum;
  }

  void set(int position, double value) {
    int k = find(position);
    if (k >= 0 && value != 0) {
      values[k] = value;
    } else if (k >= 0) {
      remove(k);
    } else if (value != 0) {
      insert(-k - 1, position, value);
    }
  }

  private int find(int position) {
    if (size == 0 || positions[size - 1] < position) {
      return -size - 1; // filled in ascending order, as a rule
    }
    return Arrays.binarySearch(positions, 0, size, position);
  }

  private void remove(int k) {
    System.arraycopy(positions, k + 1, positions, k, size - k - 1);
    System.arraycopy(values, k + 1, values, k, size - k - 1);
    size--;
  }

  private void insert(int k, int position, double value) {
    if (size == positions.length) {
      int capacity = Math.max(4, 2 * size);
      positions = Arrays.copyOf(positions, capacity);
      values = Arrays.copyOf(values, capacity);
    }
    System.arraycopy(positions, k, positions, k + 1, size - k);
    System.arraycopy(values, k, values, k + 1, size - k);
    positions[k] = position;
    values[k] = value;
    size++;
  }
}
