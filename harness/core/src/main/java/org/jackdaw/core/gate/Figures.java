package org.jackdaw.core.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Numbers as the gate prints them. */
final class Figures {

  private static final int DECIMALS = 3;
  private static final MathContext SHORT = new MathContext(2, RoundingMode.HALF_EVEN);

  private Figures() {}

  static String of(double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0.000" : rounded.toPlainString();
  }

  /** With its sign. */
  static String signed(double value) {
    String text = of(value);
    return text.startsWith("-") || text.equals("0.000") ? text : "+" + text;
  }

  /** A probability, with two digits. */
  static String p(double value) {
    return new BigDecimal(value).round(SHORT).toPlainString();
  }

  /** A share as a percentage, such as {@code 98 %}. */
  static String percent(double share) {
    BigDecimal rounded = new BigDecimal(share * 100).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.stripTrailingZeros().toPlainString() + " %";
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
  }

  /** Of the mean of independent runs; 0 for a single one. */
  static double standardError(List<Double> values) {
    double mean = mean(values);
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    int n = values.size();
    return n < 2 ? 0 : StrictMath.sqrt(squares / (n - 1) / n);
  }

  static String runs(int number) {
    return number == 1 ? "1 run" : number + " runs";
  }
}
