package org.jackdaw.oracle.bounds;

/**
 * What is known of the optimal value at the start of a problem, in reward units. In this order:
 * best constant action &lt;= lower &lt;= optimum &lt;= upper, and optimum &lt;= fast informed bound
 * &lt;= QMDP &lt;= MDP.
 *
 * @param lower value that some policy certainly reaches
 * @param upper value that no policy exceeds
 * @param random value of choosing every action with equal probability
 * @param blind value of the best single action, for ever repeated
 * @param informed fast informed bound
 * @param qmdp value if the state were known from the next step on
 * @param mdp value if the state were known at once
 * @param backups beliefs at which both bounds were improved
 */
public record ValueBounds(
    double lower,
    double upper,
    double random,
    double blind,
    double informed,
    double qmdp,
    double mdp,
    long backups) {

  /** The same but for what a search improves; rounding does not make bounds cross. */
  ValueBounds closed(double betterLower, double betterUpper, long made) {
    return new ValueBounds(
        betterLower, Math.max(betterLower, betterUpper), random, blind, informed, qmdp, mdp, made);
  }

  /**
   * The distance of the bounds.
   *
   * @return at least 0
   */
  public double gap() {
    return upper - lower;
  }

  /**
   * The distance relative to the larger bound.
   *
   * @return gap over the larger of the absolute bounds; 0 if both are 0
   */
  public double relativeGap() {
    double scale = Math.max(Math.abs(lower), Math.abs(upper));
    return scale == 0 ? 0 : gap() / scale;
  }
}
