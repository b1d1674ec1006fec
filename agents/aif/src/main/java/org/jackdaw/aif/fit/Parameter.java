package org.jackdaw.aif.fit;

import org.jackdaw.api.random.RandomStream;

/**
 * A parameter to fit, with its prior: normal on the scale's coordinate. So a positive parameter is
 * log-normal around its median, and one between bounds logit-normal.
 *
 * @param name its name, such as an option's key
 * @param scale where it lives
 * @param median the prior's median, as a value
 * @param deviation the prior's standard deviation, on the coordinate; above 0
 */
public record Parameter(String name, Scale scale, double median, double deviation) {

  private static final double LOG_TWO_PI = StrictMath.log(2 * StrictMath.PI);

  /** Refuses a median out of bounds and a deviation that is not positive. */
  public Parameter {
    if (name.isBlank()) {
      throw new IllegalArgumentException("parameter: needs a name");
    }
    if (!(median > scale.low() && median < scale.high())) {
      throw new IllegalArgumentException(
          name + ": median must be in (" + scale.low() + ", " + scale.high() + "), got " + median);
    }
    if (!(deviation > 0) || deviation == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          name + ": deviation must be above 0 and finite, got " + deviation);
    }
  }

  /**
   * A real parameter with a normal prior.
   *
   * @param name its name
   * @param mean the prior's mean
   * @param deviation the prior's standard deviation
   * @return the parameter
   */
  public static Parameter real(String name, double mean, double deviation) {
    return new Parameter(name, Scale.real(), mean, deviation);
  }

  /**
   * A positive parameter with a log-normal prior.
   *
   * @param name its name
   * @param median the prior's median
   * @param deviation the standard deviation of its natural logarithm
   * @return the parameter
   */
  public static Parameter positive(String name, double median, double deviation) {
    return new Parameter(name, Scale.positive(), median, deviation);
  }

  /**
   * A probability with a logit-normal prior.
   *
   * @param name its name
   * @param median the prior's median
   * @param deviation the standard deviation of its logit
   * @return the parameter
   */
  public static Parameter probability(String name, double median, double deviation) {
    return new Parameter(name, Scale.between(0, 1), median, deviation);
  }

  /**
   * The prior's mean on the coordinate.
   *
   * @return the median's coordinate
   */
  public double centre() {
    return scale.coordinate(median);
  }

  /**
   * The log of the prior's density over the coordinate.
   *
   * @param coordinate any number
   * @return nats
   */
  public double logPrior(double coordinate) {
    double z = (coordinate - centre()) / deviation;
    return -0.5 * z * z - StrictMath.log(deviation) - 0.5 * LOG_TWO_PI;
  }

  /**
   * A draw from the prior.
   *
   * @param random decides
   * @return a coordinate
   */
  public double draw(RandomStream random) {
    return centre() + deviation * random.nextGaussian();
  }
}
