package org.jackdaw.baselines.bonus;

import java.util.Arrays;

/** 1 / root of n(s'), with the visits n of the state arrived at, this one among them. */
final class StateCounts implements IntrinsicReward {

  private int[] visits = new int[16];

  @Override
  public double of(int before, int action, int after, boolean terminated) {
    if (after >= visits.length) {
      visits = Arrays.copyOf(visits, Math.max(after + 1, 2 * visits.length));
    }
    return 1 / StrictMath.sqrt(++visits[after]);
  }
}
