package org.jackdaw.baselines.neural.net;

/**
 * Products of dense row-major matrices that stand somewhere in flat arrays. Every entry of a result
 * is summed in the order of the summed index, so the bits are those of the plain loop.
 *
 * <p>Implementation note: the innermost loops run along rows of the result, which Java's compiler
 * vectorises without changing an order of summation. Four terms are added at once, and left out
 * together where all are zero: a one-hot input costs next to nothing.
 */
final class Matrices {

  private static final int TERMS = 4;

  private Matrices() {}

  /**
   * Adds the product x w to y.
   *
   * @param x factor, [rows, inner], from xAt
   * @param w factor, [inner, columns], from wAt
   * @param y result, [rows, columns], from yAt, modified
   */
  static void multiply(
      double[] x,
      int xAt,
      int rows,
      int inner,
      double[] w,
      int wAt,
      int columns,
      double[] y,
      int yAt) {
    for (int r = 0; r < rows; r++) {
      int row = yAt + r * columns;
      for (int i = 0; i < inner; i += TERMS) {
        int from = xAt + r * inner + i;
        add(x, from, 1, Math.min(TERMS, inner - i), w, wAt + i * columns, columns, y, row);
      }
    }
  }

  /**
   * Adds the product of the transpose of x with d to g.
   *
   * @param x factor, [rows, inner], from xAt
   * @param d factor, [rows, columns], from dAt
   * @param g result, [inner, columns], from gAt, modified
   */
  static void multiplyTransposed(
      double[] x,
      int xAt,
      int rows,
      int inner,
      double[] d,
      int dAt,
      int columns,
      double[] g,
      int gAt) {
    for (int r = 0; r < rows; r += TERMS) {
      int terms = Math.min(TERMS, rows - r);
      for (int i = 0; i < inner; i++) {
        int from = xAt + r * inner + i;
        add(x, from, inner, terms, d, dAt + r * columns, columns, g, gAt + i * columns);
      }
    }
  }

  /** y += sum of up to four x[from + k stride] times row k of w. */
  private static void add(
      double[] x,
      int from,
      int stride,
      int terms,
      double[] w,
      int wAt,
      int n,
      double[] y,
      int yAt) {
    if (terms < TERMS) {
      for (int k = 0; k < terms; k++) {
        addOne(x[from + k * stride], w, wAt + k * n, n, y, yAt);
      }
      return;
    }
    double x0 = x[from];
    double x1 = x[from + stride];
    double x2 = x[from + 2 * stride];
    double x3 = x[from + 3 * stride];
    if (x0 != 0 || x1 != 0 || x2 != 0 || x3 != 0) {
      addFour(x0, x1, x2, x3, w, wAt, n, y, yAt);
    }
  }

  private static void addOne(double x, double[] w, int wAt, int n, double[] y, int yAt) {
    for (int c = 0; x != 0 && c < n; c++) {
      y[yAt + c] += x * w[wAt + c];
    }
  }

  private static void addFour(
      double x0, double x1, double x2, double x3, double[] w, int at0, int n, double[] y, int yAt) {
    int at1 = at0 + n;
    int at2 = at1 + n;
    int at3 = at2 + n;
    for (int c = 0; c < n; c++) {
      y[yAt + c] =
          y[yAt + c] + x0 * w[at0 + c] + x1 * w[at1 + c] + x2 * w[at2 + c] + x3 * w[at3 + c];
    }
  }

  /**
   * Writes the transpose.
   *
   * @param w [rows, columns], from wAt
   * @param target [columns, rows], overwritten from its start
   */
  static void transpose(double[] w, int wAt, int rows, int columns, double[] target) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        target[c * rows + r] = w[wAt + r * columns + c];
      }
    }
  }

  /** Writes one row into every row of y. */
  static void fillRows(double[] row, int rowAt, int rows, int columns, double[] y) {
    for (int r = 0; r < rows; r++) {
      System.arraycopy(row, rowAt, y, r * columns, columns);
    }
  }

  /** Adds the sum of all rows of d, the first to the last, to g. */
  static void sumRows(double[] d, int rows, int columns, double[] g, int gAt) {
    for (int r = 0; r < rows; r++) {
      addOne(1, d, r * columns, columns, g, gAt);
    }
  }
}
