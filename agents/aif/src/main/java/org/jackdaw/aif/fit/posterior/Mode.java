package org.jackdaw.aif.fit.posterior;

/**
 * The highest point that a search has found.
 *
 * @param point one number per coordinate
 * @param logDensity the log-density there, in nats
 * @param evaluations how often the density was computed
 * @param converged whether a last restart found nothing higher
 */
public record Mode(double[] point, double logDensity, int evaluations, boolean converged) {

  /** Copies the point. */
  public Mode {
    point = point.clone();
  }

  /**
   * Where it is.
   *
   * @return a copy, one number per coordinate
   */
  @Override
  public double[] point() {
    return point.clone();
  }
}
