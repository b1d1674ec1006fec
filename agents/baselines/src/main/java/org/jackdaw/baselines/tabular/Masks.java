package org.jackdaw.baselines.tabular;

import java.util.Arrays;

/** Which actions each state allowed when it was seen last; all of them where nothing is known. */
final class Masks {

  private final boolean[] all;
  private boolean[][] masks = new boolean[16][];

  Masks(int actions) {
    all = new boolean[actions];
    Arrays.fill(all, true);
  }

  /** A state has been seen. */
  void see(int state, boolean[] allowed) {
    if (state >= masks.length) {
      masks = Arrays.copyOf(masks, Math.max(state + 1, 2 * masks.length));
    }
    boolean restricted = !Arrays.equals(allowed, all);
    if (restricted || masks[state] != null) {
      masks[state] = allowed.clone();
    }
  }

  /** What a state allows; to be read only. */
  boolean[] of(int state) {
    return state < masks.length && masks[state] != null ? masks[state] : all;
  }
}
