package org.jackdaw.aif.fit;

/**
 * Where a parameter lives, and the unbounded coordinate on which it is fitted: the number itself,
 * the logarithm of a positive one, or the logit of one between two bounds.
 *
 * @param low the lower bound, exclusive; may be negative infinity
 * @param high the upper bound, exclusive; may be positive infinity where low is -infinity or 0
 */
public record Scale(double low, double high) {

  /** Refuses bounds for which there is no coordinate. */
  public Scale {
    boolean real = low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY;
    boolean positive = low == 0 && high == Double.POSITIVE_INFINITY;
    boolean between = Double.isFinite(low) && Double.isFinite(high) && low < high;
    if (!(real || positive || between)) {
      throw new IllegalArgumentException(
          "scale: must be all reals, the positive ones, or between two bounds, got ("
              + low
              + ", "
              + high
              + ")");
    }
  }

  /**
   * Any real number; the coordinate is the number.
   *
   * @return the scale
   */
  public static Scale real() {
    return new Scale(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /**
   * Positive numbers; the coordinate is the natural logarithm.
   *
   * @return the scale
   */
  public static Scale positive() {
    return new Scale(0, Double.POSITIVE_INFINITY);
  }

  /**
   * Numbers between two bounds; the coordinate is the logit, ln((x - low) / (high - x)).
   *
   * @param low the lower bound
   * @param high the upper bound, above low
   * @return the scale
   */
  public static Scale between(double low, double high) {
    return new Scale(low, high);
  }

  /**
   * The coordinate of a value.
   *
   * @param value strictly within the bounds
   * @return its coordinate
   * @throws IllegalArgumentException if it is not strictly within the bounds
   */
  public double coordinate(double value) {
    if (!(value > low && value < high)) {
      throw new IllegalArgumentException(
          "value must be in (" + low + ", " + high + "), got " + value);
    }
    if (Double.isInfinite(low)) {
      return value;
    }
    return Double.isInfinite(high)
        ? StrictMath.log(value)
        : StrictMath.log(value - low) - StrictMath.log(high - value);
  }

  /**
   * The value of a coordinate.
   *
   * @param coordinate any number
   * @return the value; far out it may round to a bound
   */
  public double value(double coordinate) {
    if (Double.isInfinite(low)) {
      return coordinate;
    }
    return Double.isInfinite(high)
        ? StrictMath.exp(coordinate)
        : low + (high - low) / (1 + StrictMath.exp(-coordinate));
  }
}
