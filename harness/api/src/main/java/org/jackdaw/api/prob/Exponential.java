package org.jackdaw.api.prob;

/**
 * The exponential function, faster than {@link StrictMath#exp} and as reproducible: only additions
 * and multiplications of doubles, whose results Java fixes to the bit. Error below 0.52 units in
 * the last place, 1 where the result is subnormal.
 *
 * <p>x = (128 k + j) ln 2 / 128 + r, so exp x = 2^k 2^(j / 128) exp r, the second factor from a
 * table and the last by its series (after Tang 1989, doi:10.1145/63522.214389).
 */
public final class Exponential {

  private static final int CELLS = 128; // table cells per doubling
  private static final int CELL_BITS = 7;
  private static final double PER_CELL = 0x1.71547652B82FEp7; // CELLS / ln 2
  private static final double ROUNDING = 0x1.8p52;
  private static final double CELL_HIGH = 0x1.62E42FEFCp-8; // ln 2 / CELLS in two parts
  private static final double CELL_LOW = -0x1.C610CA86C3899p-44;
  private static final double LARGEST = 709.782712893384;
  private static final double SMALLEST = -745.1332191019412;
  private static final int LEAST_EXPONENT = -1022;
  private static final int BIAS = 1023;
  private static final int FRACTION_BITS = 52;
  private static final double[] TABLE = table(); // 2^(j / CELLS) in two parts

  private Exponential() {}

  /**
   * The exponential function.
   *
   * @param x any number
   * @return e to the power of x; 0 from about -745.13 down, infinity from about 709.78 up
   */
  public static double of(double x) {
    if (x < SMALLEST) {
      return 0;
    }
    if (!(x <= LARGEST)) {
      return x > 0 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    double cells = x * PER_CELL + ROUNDING;
    int number = (int) Double.doubleToRawLongBits(cells);
    cells -= ROUNDING;
    double r = x - cells * CELL_HIGH - cells * CELL_LOW;
    int cell = 2 * (number & CELLS - 1);
    double power = TABLE[cell];
    double result = power + (TABLE[cell + 1] + power * series(r));
    return scaled(result, number >> CELL_BITS);
  }

  /** exp(r) - 1 for |r| below 1/256. */
  private static double series(double r) {
    double square = r * r;
    return r + square * (0.5 + r * (1.0 / 6) + square * (1.0 / 24 + r * (1.0 / 120)));
  }

  private static double scaled(double x, int exponent) {
    if (exponent > LEAST_EXPONENT && exponent <= BIAS) {
      return x * Double.longBitsToDouble((long) (BIAS + exponent) << FRACTION_BITS);
    }
    int half = exponent / 2;
    return x
        * Double.longBitsToDouble((long) (BIAS + half) << FRACTION_BITS)
        * Double.longBitsToDouble((long) (BIAS + exponent - half) << FRACTION_BITS);
  }

  /** The second part of a power p is p (j ln 2 / CELLS - ln p), where p is the first. */
  private static double[] table() {
    double[] table = new double[2 * CELLS];
    for (int j = 0; j < CELLS; j++) {
      double power = StrictMath.pow(2, (double) j / CELLS);
      double high = j * Logarithm.LN2_HIGH / CELLS;
      double multiple = Logarithm.multiple(high);
      double error = high - multiple + j * Logarithm.LN2_LOW / CELLS;
      table[2 * j] = power;
      table[2 * j + 1] = power * (error - Logarithm.difference(power, multiple));
    }
    return table;
  }
}
