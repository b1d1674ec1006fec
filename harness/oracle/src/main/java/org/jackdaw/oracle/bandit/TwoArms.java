package org.jackdaw.oracle.bandit;

/**
 * Exact expected returns of two Bernoulli arms whose means are drawn independently and uniformly
 * from [0, 1]: of the optimal way to play, and of any way that looks at counts, by dynamic
 * programming over successes and failures of both arms (Bellman 1956, "A problem in the sequential
 * design of experiments"). A return is the number of successes, discounted or not.
 *
 * <p>Time grows with the fourth power of the horizon: 4.6 million counts for 100 plays.
 */
public final class TwoArms {

  /** The longest horizon. */
  public static final int MOST_PLAYS = 400;

  /** Mean of the better of two arms with uniform priors. */
  private static final double BETTER_MEAN = 2.0 / 3;

  private final int horizon;
  private final double discount;

  private TwoArms(int horizon, double discount) {
    if (horizon < 1 || horizon > MOST_PLAYS) {
      throw new IllegalArgumentException(
          "the horizon must be in [1, " + MOST_PLAYS + "], got " + horizon);
    }
    if (!(discount > 0 && discount <= 1)) {
      throw new IllegalArgumentException("the discount must be in (0, 1], got " + discount);
    }
    this.horizon = horizon;
    this.discount = discount;
  }

  /**
   * Arms that are played so often.
   *
   * @param horizon number of plays, in [1, {@value #MOST_PLAYS}]
   * @return the problem, undiscounted
   */
  public static TwoArms within(int horizon) {
    return new TwoArms(horizon, 1);
  }

  /**
   * Arms that are played so often, later successes counting less.
   *
   * @param horizon number of plays, in [1, {@value #MOST_PLAYS}]
   * @param discount factor per play, in (0, 1]
   * @return the problem
   */
  public static TwoArms within(int horizon, double discount) {
    return new TwoArms(horizon, discount);
  }

  /**
   * The return of the Bayes-optimal policy.
   *
   * @return expected (discounted) number of successes
   */
  public double optimum() {
    return value(Selection.best(), 0);
  }

  /**
   * What optimal play can earn at least if it goes on for ever: the optimum of the horizon followed
   * by the arm that is better then.
   *
   * @return a lower bound on the value of the endless problem; needs a discount below 1
   */
  public double endlessLower() {
    return value(Selection.best(), 1 / (1 - endless()));
  }

  /**
   * What optimal play can earn at most if it goes on for ever: the optimum of the horizon, and then
   * the better arm is known.
   *
   * @return an upper bound on the value of the endless problem; needs a discount below 1
   */
  public double endlessUpper() {
    double g = endless();
    return optimum() + StrictMath.pow(g, horizon) * BETTER_MEAN / (1 - g);
  }

  private double endless() {
    if (discount == 1) {
      throw new IllegalStateException("an endless bandit needs a discount below 1, got 1");
    }
    return discount;
  }

  /**
   * The return of a way to choose.
   *
   * @param choice the choice
   * @return expected (discounted) number of successes
   */
  public double value(ArmChoice choice) {
    return value(plays -> Selection.by(choice), 0);
  }

  /**
   * The return of playing the arm with the larger index, ties being broken evenly.
   *
   * @param index the index
   * @return expected (discounted) number of successes
   */
  public double value(ArmIndex index) {
    return value(plays -> Selection.by(index, plays), 0);
  }

  /**
   * What a return falls short of knowing the better arm, on average over the prior.
   *
   * @param value a return, undiscounted
   * @return Bayesian regret in successes, at least 0 for what can be reached
   */
  public double regret(double value) {
    return BETTER_MEAN * horizon - value;
  }

  private double value(Selection.Source source, double tail) {
    CountLayer later = new CountLayer(horizon);
    if (tail > 0) {
      fill(later, (n, s, z) -> tail * Math.max(mean(s, n), mean(z, horizon - n)));
    }
    for (int plays = horizon - 1; plays >= 0; plays--) {
      Selection selection = source.after(plays);
      CountLayer next = later;
      int done = plays;
      later = new CountLayer(plays);
      fill(
          later,
          (n, s, z) ->
              selection.value(
                  n, s, done - n, z, play(next, n, s, z), playOther(next, done, n, s, z)));
    }
    return later.get(0, 0, 0);
  }

  /** A number for plays and successes of the first arm and successes of the second. */
  private interface Cell {
    double of(int first, int successes, int otherSuccesses);
  }

  private static void fill(CountLayer layer, Cell cell) {
    for (int n = 0; n <= layer.plays(); n++) {
      for (int s = 0; s <= n; s++) {
        for (int z = 0; z <= layer.plays() - n; z++) {
          layer.set(n, s, z, cell.of(n, s, z));
        }
      }
    }
  }

  private static double mean(int successes, int plays) {
    return (successes + 1.0) / (plays + 2);
  }

  private double play(CountLayer next, int n, int s, int z) {
    double m = mean(s, n);
    return m + discount * (m * next.get(n + 1, s + 1, z) + (1 - m) * next.get(n + 1, s, z));
  }

  private double playOther(CountLayer next, int plays, int n, int s, int z) {
    double m = mean(z, plays - n);
    return m + discount * (m * next.get(n, s, z + 1) + (1 - m) * next.get(n, s, z));
  }
}
