package org.jackdaw.modelio.numpy;

/** Tables as tensors whose first axis is the outcome, row-major. */
final class NumpyTables {

  private static final double SINGLE_PRECISION = 1e-5;

  private NumpyTables() {}

  private static double sum(double[] tensor, int rows, int column) {
    int columns = tensor.length / rows;
    double sum = 0;
    for (int r = 0; r < rows; r++) {
      sum += tensor[r * columns + column];
    }
    return sum;
  }

  /** Every column divided by its sum. */
  static double[] normalised(double[] tensor, int rows) {
    int columns = tensor.length / rows;
    double[] means = tensor.clone();
    for (int c = 0; c < columns; c++) {
      double sum = sum(tensor, rows, c);
      for (int r = 0; r < rows; r++) {
        means[r * columns + c] /= sum;
      }
    }
    return means;
  }

  /** Columns that sum to 1 as far as single precision can tell are made to; others stay. */
  static double[] sharpened(double[] tensor, int rows) {
    for (int c = 0; c < tensor.length / rows; c++) {
      if (!(Math.abs(sum(tensor, rows, c) - 1) <= SINGLE_PRECISION)) {
        return tensor;
      }
    }
    return normalised(tensor, rows);
  }

  /** The cells column by column. */
  static double[] byColumn(double[] tensor, int rows) {
    int columns = tensor.length / rows;
    double[] cells = new double[tensor.length];
    for (int i = 0; i < tensor.length; i++) {
      cells[i % columns * rows + i / columns] = tensor[i];
    }
    return cells;
  }

  static void checkCounts(String array, double[] tensor, int rows) {
    for (double count : tensor) {
      if (!(count >= 0 && Double.isFinite(count))) {
        throw new IllegalArgumentException(array + ": counts must be >= 0, got " + count);
      }
    }
    for (int c = 0; c < tensor.length / rows; c++) {
      if (!(sum(tensor, rows, c) > 0)) {
        throw new IllegalArgumentException(array + ": column " + c + " has no counts");
      }
    }
  }
}
