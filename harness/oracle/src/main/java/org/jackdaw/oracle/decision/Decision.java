package org.jackdaw.oracle.decision;

import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.oracle.bounds.ActionWorth;
import org.jackdaw.oracle.bounds.ValueRange;

/**
 * One choice of action, judged by what every action was worth at the exact belief. The discounted
 * sum of regrets of a policy is in expectation exactly what it loses against the optimum, V* - V
 * (performance difference lemma on beliefs, Kakade and Langford 2002), and is zero for a policy
 * that is optimal but unlucky.
 *
 * <p>The regret splits into an exploitative part, what the action lost apart from what it showed,
 * and an informational part, what it lost by showing less; either may be negative.
 *
 * @param best the lowest of the actions that are optimal within {@link #TIE}
 * @param regret D = max over a of Q*(b, a) - Q*(b, taken), at least 0, in reward units
 * @param taken what the action that was taken is worth
 * @param optimal what the best action is worth
 */
public record Decision(int best, ValueRange regret, ActionWorth taken, ActionWorth optimal) {

  /** Values this close count as equal when the best action is named. */
  public static final double TIE = 1e-9;

  /**
   * The judgement of a choice.
   *
   * @param worths what every action is worth at the belief
   * @param taken number of the action that was taken
   * @return the decision
   */
  public static Decision of(List<ActionWorth> worths, int taken) {
    int best = best(worths);
    return new Decision(best, regret(worths, taken), worths.get(taken), worths.get(best));
  }

  private static int best(List<ActionWorth> worths) {
    double most = Double.NEGATIVE_INFINITY;
    for (ActionWorth worth : worths) {
      most = Math.max(most, worth.value().middle());
    }
    int best = 0;
    while (worths.get(best).value().middle() < most - TIE) {
      best++;
    }
    return best;
  }

  private static ValueRange regret(List<ActionWorth> worths, int taken) {
    ValueRange own = worths.get(taken).value();
    double least = 0;
    double most = 0;
    for (int a = 0; a < worths.size(); a++) {
      if (a != taken) {
        least = Math.max(least, worths.get(a).value().lower() - own.upper());
        most = Math.max(most, worths.get(a).value().upper() - own.lower());
      }
    }
    return new ValueRange(least, Math.max(least, most));
  }

  /**
   * The part of the regret that is not about information: Q of the forgotten observation, best
   * minus taken.
   *
   * @param tolerated width of values up to which the split is made
   * @return in reward units, of either sign; empty where values are less certain
   */
  public OptionalDouble exploitative(double tolerated) {
    return certain(tolerated)
        ? OptionalDouble.of(optimal.unobserved().middle() - taken.unobserved().middle())
        : OptionalDouble.empty();
  }

  /**
   * The part of the regret that is about information: value of information, best minus taken.
   * Positive where too little was explored, negative where too much.
   *
   * @param tolerated width of values up to which the split is made
   * @return in reward units; empty where values are less certain
   */
  public OptionalDouble informational(double tolerated) {
    return certain(tolerated)
        ? OptionalDouble.of(information(optimal) - information(taken))
        : OptionalDouble.empty();
  }

  /**
   * The value of the information that the action was expected to give.
   *
   * @param tolerated width of values up to which it is told
   * @return in reward units, at least 0 up to rounding; empty where values are less certain
   */
  public OptionalDouble attained(double tolerated) {
    return certain(tolerated) ? OptionalDouble.of(information(taken)) : OptionalDouble.empty();
  }

  private static double information(ActionWorth worth) {
    return worth.value().middle() - worth.unobserved().middle();
  }

  private boolean certain(double tolerated) {
    return width(taken) <= tolerated && width(optimal) <= tolerated;
  }

  private static double width(ActionWorth worth) {
    return Math.max(worth.value().width(), worth.unobserved().width());
  }
}
