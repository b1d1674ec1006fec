package org.jackdaw.aif.planning;

/**
 * Which policies are worth considering: those whose log-probability is less than a width below that
 * of the best (Friston, FitzGerald, Rigoli, Schwartenbeck and Pezzulo 2017,
 * doi:10.1162/NECO_a_00912).
 *
 * @param width nats, above 0; infinity drops only what is impossible
 */
public record OccamWindow(double width) {

  /** Refuses a width that would drop the best. */
  public OccamWindow {
    if (!(width > 0)) {
      throw new IllegalArgumentException("occam-window must be > 0, got " + width);
    }
  }

  /**
   * Drops policies for good: what has been dropped before stays dropped.
   *
   * @param posterior one probability per policy
   * @param alive which policies are considered; modified
   */
  public void close(double[] posterior, boolean[] alive) {
    double best = 0;
    for (int k = 0; k < posterior.length; k++) {
      best = alive[k] ? Math.max(best, posterior[k]) : best;
    }
    double least = StrictMath.log(best) - width;
    for (int k = 0; k < posterior.length; k++) {
      alive[k] &= StrictMath.log(posterior[k]) > least;
    }
  }

  /**
   * Takes the probability of policies outside the window away and shares it among the others.
   *
   * @param posterior one probability per policy, with a sum of 1; modified
   */
  public void sharpen(double[] posterior) {
    double best = 0;
    for (double p : posterior) {
      best = Math.max(best, p);
    }
    double least = StrictMath.log(best) - width;
    double sum = 0;
    for (int k = 0; k < posterior.length; k++) {
      posterior[k] = StrictMath.log(posterior[k]) > least ? posterior[k] : 0;
      sum += posterior[k];
    }
    for (int k = 0; k < posterior.length; k++) {
      posterior[k] /= sum;
    }
  }
}
