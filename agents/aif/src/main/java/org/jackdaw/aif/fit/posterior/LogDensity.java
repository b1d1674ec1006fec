package org.jackdaw.aif.fit.posterior;

/**
 * The logarithm of a density over points of a fixed number of unbounded coordinates, up to a
 * constant; a log-posterior is log-likelihood plus log-prior.
 */
public interface LogDensity {

  /**
   * Number of coordinates.
   *
   * @return at least 1
   */
  int dimension();

  /**
   * The log-density of a point.
   *
   * @param point one number per coordinate; not modified and not kept
   * @return nats; negative infinity where the density is 0
   */
  double at(double[] point);
}
