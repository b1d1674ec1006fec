package org.jackdaw.baselines.bayes;

import java.util.Arrays;

/** Tells when a plan is out of date. */
final class Schedule {

  private final Replan when;
  private final int actions;
  private long[] before = new long[16]; // tries of a pair until the last plan
  private long[] since = new long[16]; // and since
  private final int mark;
  private boolean due = true;
  private long steps;

  Schedule(Replan when, int actions) {
    this(when, 0, actions);
  }

  private Schedule(Replan when, int mark, int actions) {
    this.when = when;
    this.mark = mark;
    this.actions = actions;
  }

  /** Plans anew whenever a pair has been tried so many times. */
  static Schedule reaching(int mark, int actions) {
    return new Schedule(Replan.DOUBLING, mark, actions);
  }

  /** How many steps have been counted. */
  long steps() {
    return steps;
  }

  /** A training episode begins. */
  void begin() {
    due |= when == Replan.EPISODE;
  }

  /** A pair has been tried. */
  void counted(int state, int action) {
    int pair = state * actions + action;
    if (pair >= since.length) {
      since = Arrays.copyOf(since, Math.max(pair + 1, 2 * since.length));
      before = Arrays.copyOf(before, since.length);
    }
    since[pair]++;
    steps++;
    due |= when == Replan.STEP || when == Replan.DOUBLING && reached(pair);
  }

  private boolean reached(int pair) {
    return mark > 0 ? before[pair] + since[pair] == mark : since[pair] >= Math.max(1, before[pair]);
  }

  /** Whether it is time for a new plan, which is then taken to be made. */
  boolean due() {
    if (!due) {
      return false;
    }
    for (int pair = 0; pair < since.length; pair++) {
      before[pair] += since[pair];
      since[pair] = 0;
    }
    due = false;
    return true;
  }
}
