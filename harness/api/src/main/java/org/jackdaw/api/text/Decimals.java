package org.jackdaw.api.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as text, the same on every JDK and in every locale.
 *
 * <p>Implementation note: {@code Double.toString} changed in JDK 19, so its digits would differ
 * between machines. Here the shortest of 15, 16 or 17 significant digits that reads back as the
 * same double is taken; any decimal of at most 15 digits survives that trip, so numbers that people
 * wrote come back as they wrote them. Below the normal range, where doubles hold fewer digits, the
 * search starts at one digit.
 */
public final class Decimals {

  private static final double EXACT_INTEGERS = 1e15;
  private static final int SURVIVING_DIGITS = 15;
  private static final int MOST_DIGITS = 17;

  private Decimals() {}

  /**
   * The shortest text that reads back as the same double.
   *
   * @param value a finite number
   * @return plain digits between 1e-7 and 1e21 in size, else with an exponent such as {@code
   *     1.5E-9}
   * @throws IllegalArgumentException if the number is not finite
   */
  public static String format(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("only finite numbers can be written, got " + value);
    }
    if (value == 0) {
      return "0";
    }
    if (value == StrictMath.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
      return Long.toString((long) value);
    }
    return plain(shortest(value));
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    int fewest = Math.abs(value) < Double.MIN_NORMAL ? 1 : SURVIVING_DIGITS;
    for (int digits = fewest; digits < MOST_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded;
      }
    }
    return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
  }

  private static String plain(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    return exponent < -7 || exponent > 20 ? stripped.toString() : stripped.toPlainString();
  }
}
