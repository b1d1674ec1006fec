package org.jackdaw.api.prob;

/**
 * The natural logarithm, about twice as fast as {@link StrictMath#log} and as reproducible: only
 * additions, multiplications and divisions of doubles, whose results Java fixes to the bit. Error
 * below 0.6 units in the last place, and below 0.9 within 1/32 of 1.
 *
 * <p>x = 2^k c (1 + r) with c from a table of short numbers, so that c r is exact; then ln x = k ln
 * 2 + ln c + ln(1 + r), the last by its series (table-driven after Tang 1990,
 * doi:10.1145/98267.98294). Near 1 the series of artanh takes over.
 */
public final class Logarithm {

  static final int FRACTION_BITS = 52;
  private static final int CELL_BITS = 7; // 2^7 table cells per doubling
  static final int CELLS = 1 << CELL_BITS;
  static final int CELL_SHIFT = FRACTION_BITS - CELL_BITS;

  /** Where the reduced numbers begin, a little above the root of a half; 1 centres a cell. */
  static final long FIRST =
      Double.doubleToRawLongBits(1) - (75L << CELL_SHIFT) + (1L << CELL_SHIFT - 1);

  static final double NEAR = 0x1.0p-5;
  private static final double SUBNORMAL_SCALE = 0x1.0p54;
  private static final int SUBNORMAL_EXPONENT = -54;

  /** ln 2 in two parts; the first is a multiple of 2^-42, so its multiples are exact. */
  static final double LN2_HIGH = 0x1.62E42FEFA38p-1;

  static final double LN2_LOW = 0x1.EF35793C7673p-45;

  private static final int UNIT = 512; // every c is a multiple of 1 / UNIT
  static final double[] TABLE = table(); // per cell: c, 1 / c, ln c in two parts

  private Logarithm() {}

  /**
   * The natural logarithm.
   *
   * @param x any number
   * @return ln x; minus infinity at 0, not a number below
   */
  public static double of(double x) {
    double past = x - 1;
    if (past < NEAR && past > -NEAR) {
      return nearOne(past);
    }
    if (x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY) {
      return normal(Double.doubleToRawLongBits(x), 0);
    }
    if (x > 0 && x < Double.MIN_NORMAL) {
      return normal(Double.doubleToRawLongBits(x * SUBNORMAL_SCALE), SUBNORMAL_EXPONENT);
    }
    return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
  }

  private static double normal(long bits, int shift) {
    long from = bits - FIRST;
    int exponent = (int) (from >> FRACTION_BITS);
    double z = Double.longBitsToDouble(bits - ((long) exponent << FRACTION_BITS));
    int cell = (int) (from >>> CELL_SHIFT - 2) & 4 * (CELLS - 1);
    double r = (z - TABLE[cell]) * TABLE[cell + 1];
    double k = exponent + shift;
    double low = k * LN2_LOW + TABLE[cell + 3];
    return k * LN2_HIGH + TABLE[cell + 2] + (r + (low + series(r)));
  }

  /** ln(1 + r) - r for |r| up to 1/256. */
  static double series(double r) {
    double square = r * r;
    double cubic = -0.5 + r * (1.0 / 3);
    double quintic = -0.25 + r * (1.0 / 5);
    return square * (cubic + square * (quintic + square * (-1.0 / 6 + r * (1.0 / 7))));
  }

  /** ln(1 + f) = 2 artanh s with s = f / (2 + f), written so that f itself loses nothing. */
  private static double nearOne(double f) {
    double s = f / (2 + f);
    double z = s * s;
    double half = 0.5 * f * f;
    double rest = z * (2.0 / 3 + z * (2.0 / 5 + z * (2.0 / 7 + z * (2.0 / 9 + z * (2.0 / 11)))));
    return f - (half - s * (half + rest));
  }

  /** ln x - y for x in [1, 2) and y a multiple of 2^-42, to about 2^-62. */
  static double difference(double x, double y) {
    long bits = Double.doubleToRawLongBits(x);
    long from = bits - FIRST;
    int cell = (int) (from >>> CELL_SHIFT - 2) & 4 * (CELLS - 1);
    int exponent = (int) (from >> FRACTION_BITS);
    double z = Double.longBitsToDouble(bits - ((long) exponent << FRACTION_BITS));
    double past = z - TABLE[cell];
    double r = past * TABLE[cell + 1];
    double error = Math.fma(-r, TABLE[cell], past); // r is not quite past / c
    double whole = exponent * LN2_HIGH + TABLE[cell + 2] - y;
    double low = exponent * LN2_LOW + TABLE[cell + 3];
    return whole + r + (low + series(r) + error);
  }

  private static double[] table() {
    double[][] logs = logs();
    double[] table = new double[4 * CELLS];
    for (int i = 0; i < CELLS; i++) {
      double centre =
          Double.longBitsToDouble(FIRST + ((long) i << CELL_SHIFT) + (1L << CELL_SHIFT - 1));
      int m = (int) (centre * UNIT);
      table[4 * i] = centre;
      table[4 * i + 1] = 1 / centre;
      table[4 * i + 2] = logs[0][m];
      table[4 * i + 3] = logs[1][m];
    }
    return table;
  }

  /** ln(m / UNIT) in two parts, from m = UNIT upwards and downwards. */
  private static double[][] logs() {
    double[][] logs = new double[2][3 * UNIT / 2];
    for (int m = UNIT; m + 1 < logs[0].length; m++) {
      add(logs, m, m + 1, 1, m);
    }
    for (int m = UNIT; m > UNIT / 2; m--) {
      add(logs, m, m - 1, -1, m - 1);
    }
    return logs;
  }

  /** Adds sign (ln(m + 1) - ln m) = sign 2 artanh(1 / (2 m + 1)); the first part is rounded. */
  private static void add(double[][] logs, int from, int to, int sign, int m) {
    double inverse = 1.0 / (2 * m + 1);
    double rest = Math.fma(-inverse, 2 * m + 1, 1) / (2 * m + 1);
    double square = inverse * inverse;
    double tail = inverse * square * (1.0 / 3 + square * (1.0 / 5 + square / 7)) + rest;
    double high = multiple(logs[0][from] + sign * 2 * inverse);
    logs[0][to] = high;
    logs[1][to] = logs[0][from] - high + sign * 2 * inverse + logs[1][from] + sign * 2 * tail;
  }

  /** The nearest multiple of 2^-42 of a number below 1. */
  static double multiple(double x) {
    return x + 0x1.8p10 - 0x1.8p10;
  }
}
