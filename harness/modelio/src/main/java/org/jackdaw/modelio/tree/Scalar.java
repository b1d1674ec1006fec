package org.jackdaw.modelio.tree;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jackdaw.api.text.Decimals;

/**
 * A text, number, truth value or nothing.
 *
 * @param place where it begins
 * @param kind what it is
 * @param text as it was written, without quotes
 */
public record Scalar(Place place, Kind kind, String text) implements Node {

  /** The kinds of scalars. */
  public enum Kind {
    /** Text. */
    TEXT,
    /** A whole number without fraction or exponent. */
    INTEGER,
    /** A number with fraction or exponent, an infinity, or not a number. */
    DECIMAL,
    /** True or false. */
    BOOLEAN,
    /** Nothing. */
    NULL
  }

  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");

  /**
   * A scalar that stands unquoted, by the core schema of YAML 1.2 without octal and hexadecimal
   * numbers: {@code yes} and {@code 1_000} are texts.
   *
   * @param place where it begins
   * @param text as it was written
   * @return the scalar
   */
  public static Scalar plain(Place place, String text) {
    return new Scalar(place, kindOf(text), text);
  }

  private static Kind kindOf(String text) {
    if (INTEGER.matcher(text).matches()) {
      return Kind.INTEGER;
    }
    if (DECIMAL.matcher(text).matches() || NOT_FINITE.matcher(text).matches()) {
      return Kind.DECIMAL;
    }
    if (BOOLEAN.matcher(text).matches()) {
      return Kind.BOOLEAN;
    }
    return NULL.matcher(text).matches() ? Kind.NULL : Kind.TEXT;
  }

  /**
   * A text.
   *
   * @param place where it begins
   * @param text the text
   * @return the scalar
   */
  public static Scalar text(Place place, String text) {
    return new Scalar(place, Kind.TEXT, text);
  }

  /**
   * A number.
   *
   * @param place where it begins
   * @param value any number, infinities included
   * @return the scalar
   */
  public static Scalar number(Place place, double value) {
    if (Double.isInfinite(value)) {
      return plain(place, value > 0 ? ".inf" : "-.inf");
    }
    return plain(place, Double.isNaN(value) ? ".nan" : Decimals.format(value));
  }

  /**
   * Whether this is a number.
   *
   * @return true for whole numbers and decimals
   */
  public boolean numeric() {
    return kind == Kind.INTEGER || kind == Kind.DECIMAL;
  }

  /**
   * The number that this is.
   *
   * @return its value as a double
   * @throws IllegalStateException if this is no number
   */
  public double number() {
    if (!numeric()) {
      throw new IllegalStateException(words() + " is no number");
    }
    if (NOT_FINITE.matcher(text).matches()) {
      boolean infinite = text.toLowerCase(java.util.Locale.ROOT).endsWith("inf");
      double size = infinite ? Double.POSITIVE_INFINITY : Double.NaN;
      return text.startsWith("-") ? -size : size;
    }
    return Double.parseDouble(text);
  }

  /**
   * Whether this is a number without a fractional part that fits 64 bits; {@code 1e6} is.
   *
   * @return true if {@link #whole} has an answer
   */
  public boolean wholeNumber() {
    if (!numeric() || NOT_FINITE.matcher(text).matches() || !(Math.abs(number()) < 1e19)) {
      return false;
    }
    BigDecimal value = new BigDecimal(text).stripTrailingZeros();
    return value.scale() <= 0 && value.toBigInteger().bitLength() < Long.SIZE;
  }

  /**
   * The whole number that this is.
   *
   * @return its value
   * @throws IllegalStateException if it is none
   */
  public long whole() {
    if (!wholeNumber()) {
      throw new IllegalStateException(words() + " is no whole number");
    }
    return new BigDecimal(text).longValueExact();
  }

  @Override
  public String words() {
    return switch (kind) {
      case TEXT -> "'" + text + "'";
      case NULL -> "nothing";
      default -> text;
    };
  }

  @Override
  public Scalar at(Place other) {
    return new Scalar(other, kind, text);
  }
}
