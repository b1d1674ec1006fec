package org.jackdaw.oracle.bounds;

/**
 * What an action is worth at a belief, with what it shows and without.
 *
 * @param value Q*(b, a): expected reward, then optimal action on what is observed
 * @param unobserved the same, if the coming observation were forgotten: r(b, a) + g V*(predicted
 *     belief). The end of an episode is not forgotten: nothing is earned after it
 */
public record ActionWorth(ValueRange value, ValueRange unobserved) {

  /**
   * The value of what the action shows, VOI(b, a) = Q*(b, a) - Q of the forgotten observation, at
   * least 0 because V* is convex.
   *
   * @return in reward units
   */
  public ValueRange information() {
    double least = Math.max(0, value.lower() - unobserved.upper());
    return ValueRange.closed(least, value.upper() - unobserved.lower());
  }
}
