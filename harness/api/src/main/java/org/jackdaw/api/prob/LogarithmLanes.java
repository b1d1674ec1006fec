package org.jackdaw.api.prob;

/**
 * The natural logarithms of many numbers: to the bit those of {@link Logarithm}, in little more
 * than half the time. Reads the table first and works the series out afterwards, in a plain loop
 * that a processor does several at a time. Holds working memory; for one thread.
 */
public final class LogarithmLanes {

  private final double[] reduced; // r of x = 2^k c (1 + r)
  private final double[] high; // of k ln 2 + ln c
  private final double[] low;

  /**
   * Working memory.
   *
   * @param most the largest number of logarithms at a time
   */
  public LogarithmLanes(int most) {
    reduced = new double[most];
    high = new double[most];
    low = new double[most];
  }

  /**
   * Takes logarithms.
   *
   * @param x any numbers, and maybe more after them
   * @param size how many
   * @param target ln x each, overwritten; another array than x
   */
  public void of(double[] x, int size, double[] target) {
    boolean common = reduce(x, size, reduced, high, low);
    evaluate(size, reduced, high, low, target);
    for (int i = 0; !common && i < size; i++) {
      if (rare(x[i])) {
        target[i] = Logarithm.of(x[i]);
      }
    }
  }

  /** Whether the reduction does not hold: near 1, subnormal, or no positive finite number. */
  private static boolean rare(double x) {
    return Math.abs(x - 1) < Logarithm.NEAR
        || !(x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY);
  }

  private static boolean reduce(double[] x, int size, double[] r, double[] high, double[] low) {
    double[] table = Logarithm.TABLE;
    boolean common = true;
    for (int i = 0; i < size; i++) {
      common &= !rare(x[i]);
      long bits = Double.doubleToRawLongBits(x[i]);
      long from = bits - Logarithm.FIRST;
      int k = (int) (from >> Logarithm.FRACTION_BITS);
      double z = Double.longBitsToDouble(bits - ((long) k << Logarithm.FRACTION_BITS));
      int cell = (int) (from >>> Logarithm.CELL_SHIFT - 2) & 4 * (Logarithm.CELLS - 1);
      r[i] = (z - table[cell]) * table[cell + 1];
      low[i] = k * Logarithm.LN2_LOW + table[cell + 3];
      high[i] = k * Logarithm.LN2_HIGH + table[cell + 2];
    }
    return common;
  }

  private static void evaluate(int size, double[] r, double[] high, double[] low, double[] logs) {
    for (int i = 0; i < size; i++) {
      logs[i] = high[i] + (r[i] + (low[i] + Logarithm.series(r[i])));
    }
  }
}
