package org.jackdaw.baselines.bonus;

/**
 * 1 / root of n(s, a), with the times n that the action was taken in the state, this one among them
 * (Strehl and Littman 2008, doi:10.1016/j.jcss.2007.08.009).
 */
final class PairCounts implements IntrinsicReward {

  private final int actions;
  private final StateCounts pairs = new StateCounts();

  PairCounts(int actions) {
    this.actions = actions;
  }

  @Override
  public double of(int before, int action, int after, boolean terminated) {
    return pairs.of(0, 0, before * actions + action, terminated);
  }
}
