package org.jackdaw.gymnasium.world;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A table {@code P} of a Python environment: for each state and action its outcomes, of which
 * several may lead to one state. Holds its own arrays.
 */
final class TransitionTable {

  private final int states;
  private final int actions;
  private final double[] start;
  private final int[]
      first; // where the outcomes of state * actions + action begin; one more at the end
  private final double[] chances;
  private final int[] nexts;
  private final double[] rewards;
  private final boolean[] ends;

  private TransitionTable(ByteBuffer packed) {
    states = packed.getInt();
    actions = packed.getInt();
    int outcomes = packed.getInt();
    start = doubles(packed, states);
    first = sums(packed, states * actions);
    chances = doubles(packed, outcomes);
    nexts = new int[outcomes];
    for (int o = 0; o < outcomes; o++) {
      nexts[o] = packed.getInt();
    }
    rewards = doubles(packed, outcomes);
    ends = new boolean[outcomes];
    for (int o = 0; o < outcomes; o++) {
      ends[o] = packed.get() != 0;
    }
  }

  /** Reads a table as the Python side packs it. */
  static TransitionTable parse(byte[] packed) {
    return new TransitionTable(ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN));
  }

  private static double[] doubles(ByteBuffer packed, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = packed.getDouble();
    }
    return values;
  }

  private static int[] sums(ByteBuffer packed, int count) {
    int[] sums = new int[count + 1];
    for (int i = 0; i < count; i++) {
      sums[i + 1] = sums[i] + packed.getInt();
    }
    return sums;
  }

  int states() {
    return states;
  }

  int actions() {
    return actions;
  }

  /** Chance that an episode starts in a state. */
  double start(int state) {
    return start[state];
  }

  /** The first outcome of an action in a state; those of the next action follow. */
  int first(int state, int action) {
    return first[state * actions + action];
  }

  /** One after the last outcome of an action in a state. */
  int end(int state, int action) {
    return first[state * actions + action + 1];
  }

  double chance(int outcome) {
    return chances[outcome];
  }

  int next(int outcome) {
    return nexts[outcome];
  }

  double reward(int outcome) {
    return rewards[outcome] + 0.0; // makes minus zero zero
  }

  boolean ends(int outcome) {
    return ends[outcome];
  }
}
