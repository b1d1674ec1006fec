package org.jackdaw.aif.learning;

/**
 * How a table is learnt. At each occasion counts are forgotten first, then added, then capped.
 *
 * @param rate counts that one observation adds, at least 0; with 0 the table is not learnt
 * @param forgetting share of what has been learnt that is lost at each occasion, in [0, 1]
 * @param ceiling highest total of a column's counts, above 0; infinity for none
 */
public record LearningRule(double rate, double forgetting, double ceiling) {

  /** Nothing is learnt. */
  public static final LearningRule NONE = new LearningRule(0, 0, Double.POSITIVE_INFINITY);

  /** Refuses values out of range. */
  public LearningRule {
    if (!(rate >= 0 && Double.isFinite(rate))) {
      throw new IllegalArgumentException("learning rates must be >= 0 and finite, got " + rate);
    }
    if (!(forgetting >= 0 && forgetting <= 1)) {
      throw new IllegalArgumentException("forgetting must be in [0, 1], got " + forgetting);
    }
    if (!(ceiling > 0)) {
      throw new IllegalArgumentException("ceiling must be > 0, got " + ceiling);
    }
  }

  /**
   * Plain counting.
   *
   * @param rate counts that one observation adds, at least 0
   * @return a rule that forgets nothing and has no ceiling
   */
  public static LearningRule counting(double rate) {
    return new LearningRule(rate, 0, Double.POSITIVE_INFINITY);
  }

  /**
   * Whether anything is learnt.
   *
   * @return true if the rate is above 0
   */
  public boolean learns() {
    return rate > 0;
  }
}
