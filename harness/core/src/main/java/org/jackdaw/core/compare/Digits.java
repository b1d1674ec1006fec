package org.jackdaw.core.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.jackdaw.stats.Interval;

/** Numbers as a reader wants them: three decimals, or three digits where they are small. */
public final class Digits {

  private static final int PLACES = 3;
  private static final MathContext FEW = new MathContext(2, RoundingMode.HALF_EVEN);

  private Digits() {}

  /**
   * A score.
   *
   * @param value any finite number
   * @return such as {@code 0.250}; two digits where three decimals show nothing
   */
  public static String of(double value) {
    if (value != 0 && Math.abs(value) < 0.0005) {
      return new BigDecimal(value).round(FEW).toString();
    }
    return new BigDecimal(value).setScale(PLACES, RoundingMode.HALF_EVEN).toPlainString();
  }

  /**
   * A difference, with its sign.
   *
   * @param value any finite number
   * @return such as {@code +0.250}
   */
  public static String signed(double value) {
    return (value > 0 ? "+" : "") + of(value);
  }

  /**
   * A probability of chance.
   *
   * @param p in [0, 1]
   * @return two digits, such as {@code 0.0019}
   */
  public static String probability(double p) {
    return new BigDecimal(p).round(FEW).stripTrailingZeros().toPlainString();
  }

  /**
   * A difference with its bounds.
   *
   * @param interval estimate and bounds
   * @return such as {@code +0.250 [+0.100, +0.400]}; without brackets where there are no bounds
   */
  public static String signed(Interval interval) {
    return signed(interval.estimate())
        + (bounded(interval)
            ? " [" + signed(value(interval.low())) + ", " + signed(value(interval.high())) + "]"
            : "");
  }

  /**
   * An estimate with its bounds.
   *
   * @param interval estimate and bounds
   * @return such as {@code 0.250 [0.100, 0.400]}; without brackets where there are no bounds
   */
  public static String of(Interval interval) {
    return of(interval.estimate())
        + (bounded(interval)
            ? " [" + of(value(interval.low())) + ", " + of(value(interval.high())) + "]"
            : "");
  }

  private static boolean bounded(Interval interval) {
    return interval.low().isPresent() && interval.high().isPresent();
  }

  private static double value(OptionalDouble bound) {
    return bound.getAsDouble();
  }
}
