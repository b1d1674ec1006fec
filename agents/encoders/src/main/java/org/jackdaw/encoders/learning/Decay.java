package org.jackdaw.encoders.learning;

/** The way in which a rate goes from its start to its end. */
public enum Decay {
  /** By the same amount per unit of training. */
  LINEAR {
    @Override
    public double at(double share, double start, double end) {
      return (1 - share) * start + share * end;
    }
  },
  /** By the same factor per unit of training: start x (end / start)^share. */
  EXPONENTIAL {
    @Override
    public double at(double share, double start, double end) {
      return start * StrictMath.pow(end / start, share);
    }
  };

  /**
   * The rate part of the way.
   *
   * @param share how much of the way is done, in [0, 1]
   * @param start rate at 0; above 0 where the way is exponential
   * @param end rate at 1; above 0 where the way is exponential
   * @return between the two
   */
  public abstract double at(double share, double start, double end);
}
