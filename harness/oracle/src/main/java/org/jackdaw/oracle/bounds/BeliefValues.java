package org.jackdaw.oracle.bounds;

import java.util.ArrayList;
import java.util.List;

/**
 * Optimal values at any belief, closed in on by the search of the whole problem from there. With
 * enough backups they are as exact as asked for; else what is known then is returned. Asking
 * improves the search, so later answers may be closer.
 */
public final class BeliefValues {

  private final BoundSearch search;
  private final double precision;
  private final long mostBackups;

  /**
   * Values by a search.
   *
   * @param search the search; it is modified
   * @param precision width of each range of {@link #value}, in reward units, at which it is closed
   *     enough; at least 0
   * @param mostBackups backups per belief after which it stops in any case
   */
  public BeliefValues(BoundSearch search, double precision, long mostBackups) {
    if (!(precision >= 0)) {
      throw new IllegalArgumentException("the precision must be >= 0, got " + precision);
    }
    if (mostBackups < 0) {
      throw new IllegalArgumentException("the backups must be >= 0, got " + mostBackups);
    }
    this.search = search;
    this.precision = precision;
    this.mostBackups = mostBackups;
  }

  /**
   * The optimal value of going on from a belief.
   *
   * @param belief weight per joint state; terminal states count nothing
   * @param step number of the next step, from 1; of no effect in an endless problem
   * @return 0 after the last step, and where the episode is over
   */
  public ValueRange value(double[] belief, int step) {
    return value(Support.going(search.problem(), belief), step);
  }

  /** Weights need not sum to one: the rest has ended and earns nothing. */
  private ValueRange value(Support belief, int step) {
    double total = belief.total();
    if (total == 0 || search.over(step)) {
      return ValueRange.ZERO;
    }
    ValueRange found = search.close(belief, step - 1, precision, mostBackups);
    return new ValueRange(total * found.lower(), total * found.upper());
  }

  /**
   * What each action is worth at a belief.
   *
   * @param belief weight per joint state; terminal states count nothing
   * @param step number of the step that the action would be, from 1; of no effect in an endless
   *     problem
   * @return one entry per joint action
   * @throws IllegalArgumentException if no step is left to act in
   */
  public List<ActionWorth> actions(double[] belief, int step) {
    Support going = Support.going(search.problem(), belief);
    if (going.size() == 0 || search.over(step)) {
      throw new IllegalArgumentException("no action is left to value at step " + step);
    }
    List<ActionWorth> worths = new ArrayList<>();
    for (int a = 0; a < search.problem().actions(); a++) {
      worths.add(worth(going, step, a));
    }
    return worths;
  }

  private ActionWorth worth(Support belief, int step, int action) {
    double reward = search.reward(belief, step - 1, action);
    Successors after = new Expansion(search.problem()).of(belief, action);
    ValueRange seen = ValueRange.ZERO;
    for (Support next : after.beliefs()) {
      seen = seen.plus(1, value(next, step + 1));
    }
    ValueRange forgotten = value(merged(after), step + 1);
    double discount = search.discount();
    return new ActionWorth(seen.after(reward, discount), forgotten.after(reward, discount));
  }

  private Support merged(Successors after) {
    double[] weights = new double[search.problem().states()];
    for (Support next : after.beliefs()) {
      for (int i = 0; i < next.size(); i++) {
        weights[next.states()[i]] += next.weights()[i];
      }
    }
    return Support.going(search.problem(), weights);
  }
}
