package org.jackdaw.report.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jackdaw.stats.Interval;

/** Numbers as they stand in tables. */
public final class Numbers {

  private static final char MINUS = '\u2212';

  private Numbers() {}

  /**
   * A number with a minus sign that is as wide as a plus.
   *
   * @param value finite
   * @param decimals how many
   * @return never a negative zero
   */
  public static String fixed(double value, int decimals) {
    String text =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    boolean zero = text.chars().allMatch(c -> c == '-' || c == '0' || c == '.');
    return text.startsWith("-") ? (zero ? text.substring(1) : MINUS + text.substring(1)) : text;
  }

  /**
   * The bounds of an interval.
   *
   * @param interval an interval
   * @param decimals how many
   * @return in brackets; empty where it has none
   */
  public static String range(Interval interval, int decimals) {
    return interval.low().isEmpty() || interval.high().isEmpty()
        ? ""
        : "["
            + fixed(interval.low().getAsDouble(), decimals)
            + ", "
            + fixed(interval.high().getAsDouble(), decimals)
            + "]";
  }

  /**
   * As many decimals as the largest number leaves room for.
   *
   * @param column numbers that stand below each other
   * @return 0 to 3
   */
  public static int decimals(Collection<Interval> column) {
    double largest = column.stream().mapToDouble(i -> Math.abs(i.estimate())).max().orElse(0);
    return largest < 10 ? 3 : largest < 100 ? 2 : largest < 1000 ? 1 : 0;
  }

  /**
   * A count with its noun.
   *
   * @param number how many
   * @param noun of one
   * @return such as {@code 2 worlds}
   */
  public static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
