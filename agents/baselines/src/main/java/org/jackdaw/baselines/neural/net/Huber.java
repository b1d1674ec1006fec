package org.jackdaw.baselines.neural.net;

/**
 * Huber's loss (1964, doi:10.1214/aoms/1177703732) of threshold 1: half the square of an error up
 * to 1, its size less one half beyond.
 */
public final class Huber {

  private Huber() {}

  /**
   * The loss.
   *
   * @param error prediction less target
   * @return at least 0
   */
  public static double loss(double error) {
    double size = Math.abs(error);
    return size <= 1 ? 0.5 * size * size : size - 0.5;
  }

  /**
   * The derivative by the prediction.
   *
   * @param error prediction less target
   * @return in [-1, 1]
   */
  public static double slope(double error) {
    return Math.max(-1, Math.min(1, error));
  }
}
