package org.jackdaw.oracle.bounds;

/**
 * Where a value lies for sure, in reward units.
 *
 * @param lower not more than the value
 * @param upper not less than the value, and not below {@code lower}
 */
public record ValueRange(double lower, double upper) {

  /** Nothing, for sure. */
  public static final ValueRange ZERO = new ValueRange(0, 0);

  /** Checks the order. */
  public ValueRange {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("lower must be <= upper, got " + lower + " and " + upper);
    }
  }

  /** Bounds that rounding may have made cross. */
  static ValueRange closed(double lower, double upper) {
    return new ValueRange(lower, Math.max(lower, upper));
  }

  /**
   * The distance of the bounds.
   *
   * @return at least 0
   */
  public double width() {
    return upper - lower;
  }

  /**
   * The value, if the bounds coincide.
   *
   * @return the number halfway between the bounds
   */
  public double middle() {
    return (lower + upper) / 2;
  }

  /** This value after a reward, discounted. */
  ValueRange after(double reward, double discount) {
    return new ValueRange(reward + discount * lower, reward + discount * upper);
  }

  /** This value times a probability, added to another. */
  ValueRange plus(double probability, ValueRange other) {
    return new ValueRange(lower + probability * other.lower, upper + probability * other.upper);
  }
}
