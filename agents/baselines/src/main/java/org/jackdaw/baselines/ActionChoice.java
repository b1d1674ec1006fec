package org.jackdaw.baselines;

import org.jackdaw.api.random.RandomStream;

/** Draws among allowed actions; ties are broken uniformly, and a draw is made only where needed. */
public final class ActionChoice {

  private ActionChoice() {}

  /**
   * Any allowed action, all equally likely.
   *
   * @param allowed per action, at least one of them
   * @param random drawn from where more than one action is allowed
   */
  public static int uniform(boolean[] allowed, RandomStream random) {
    int count = 0;
    for (boolean a : allowed) {
      count += a ? 1 : 0;
    }
    int pick = count == 1 ? 0 : random.nextInt(count);
    return count == allowed.length ? pick : nth(allowed, pick);
  }

  private static int nth(boolean[] allowed, int n) {
    int left = n;
    for (int a = 0; a < allowed.length; a++) {
      if (allowed[a] && left-- == 0) {
        return a;
      }
    }
    throw new IllegalStateException("no action is allowed");
  }

  /**
   * An allowed action of the largest score; scores within a tolerance of the largest, relative
   * where that is above 1, are tied.
   *
   * @param scores one per action
   * @param allowed one per action, at least one of them true
   * @param tolerance at least 0
   * @param random drawn from where there are ties
   * @throws IllegalStateException if no allowed action has a score that is a number
   */
  public static int best(
      double[] scores, boolean[] allowed, double tolerance, RandomStream random) {
    return tolerance == 0
        ? best(scores, allowed, random)
        : nearlyBest(scores, allowed, tolerance, random);
  }

  /** Without a tolerance the ties can be counted while the largest score is looked for. */
  private static int best(double[] scores, boolean[] allowed, RandomStream random) {
    double max = Double.NEGATIVE_INFINITY;
    int ties = 0;
    int first = -1;
    for (int a = 0; a < scores.length; a++) {
      double score = scores[a];
      if (allowed[a] && !(score < max)) {
        ties = score == max ? ties + 1 : 1;
        first = ties == 1 ? a : first;
        max = number(score);
      }
    }
    if (ties == 0) {
      throw new IllegalStateException("no action is allowed");
    }
    return ties == 1 ? first : tied(scores, allowed, max, first, random.nextInt(ties));
  }

  private static double number(double score) {
    if (Double.isNaN(score)) {
      throw new IllegalStateException("a score is not a number");
    }
    return score;
  }

  private static int tied(double[] scores, boolean[] allowed, double max, int first, int pick) {
    int a = first;
    for (int left = pick; left > 0 || !(allowed[a] && scores[a] == max); a++) {
      left -= allowed[a] && scores[a] == max ? 1 : 0;
    }
    return a;
  }

  private static int nearlyBest(
      double[] scores, boolean[] allowed, double tolerance, RandomStream random) {
    double max = max(scores, allowed);
    double least = max - tolerance * Math.max(1, Math.abs(max));
    int ties = 0;
    for (int a = 0; a < scores.length; a++) {
      ties += tied(scores, allowed, least, max, a) ? 1 : 0;
    }
    int pick = ties == 1 ? 0 : random.nextInt(ties);
    for (int a = 0; a < scores.length; a++) {
      if (tied(scores, allowed, least, max, a) && pick-- == 0) {
        return a;
      }
    }
    throw new IllegalStateException("no action has a score that is a number");
  }

  private static boolean tied(
      double[] scores, boolean[] allowed, double least, double max, int action) {
    return allowed[action] && (scores[action] >= least || scores[action] == max);
  }

  /**
   * The largest score of an allowed action.
   *
   * @param scores one per action
   * @param allowed one per action
   * @return minus infinity if none is allowed
   * @throws IllegalStateException if it comes upon a score that is not a number
   */
  public static double max(double[] scores, boolean[] allowed) {
    double max = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < scores.length; a++) {
      if (allowed[a] && !(scores[a] <= max)) {
        max = number(scores[a]);
      }
    }
    return max;
  }
}
