package org.jackdaw.baselines.neural.net;

/** What an error of a prediction costs. */
public enum ErrorLoss {
  /**
   * Huber's loss (1964, doi:10.1214/aoms/1177703732) of threshold 1: half the square of an error up
   * to 1, its size less one half beyond, so that outliers count little.
   */
  HUBER {
    @Override
    public double of(double error) {
      double size = Math.abs(error);
      return size <= 1 ? 0.5 * size * size : size - 0.5;
    }

    @Override
    public double slope(double error) {
      return Math.max(-1, Math.min(1, error));
    }
  },
  /** Half the square, which is least at the mean of what is to be predicted. */
  SQUARED {
    @Override
    public double of(double error) {
      return 0.5 * error * error;
    }

    @Override
    public double slope(double error) {
      return error;
    }
  };

  /**
   * The loss.
   *
   * @param error prediction less target
   * @return at least 0
   */
  public abstract double of(double error);

  /**
   * The derivative by the prediction.
   *
   * @param error prediction less target
   * @return of the sign of the error
   */
  public abstract double slope(double error);
}
