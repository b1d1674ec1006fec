package org.jackdaw.baselines.tabular;

import java.util.Arrays;

/** What last came of every pair of state and action that was tried, and when. */
final class LastSeen {

  private static final int NEVER = -1;

  private final int actions;
  private int[] tried = new int[0]; // states in the order in which they were first acted in
  private int known;
  private double[] rewards = new double[0]; // by pair
  private int[] next = new int[0];
  private boolean[] ended = new boolean[0];
  private long[] when = new long[0];
  private int[] attempts = new int[0]; // actions tried, by state
  private long steps;

  LastSeen(int actions) {
    this.actions = actions;
  }

  /** A step has been taken. */
  void remember(Experience step) {
    reach(Math.max(step.before, step.after));
    int pair = step.before * actions + step.action;
    if (attempts[step.before] == 0) {
      tried[known++] = step.before;
    }
    attempts[step.before] += next[pair] == NEVER ? 1 : 0;
    rewards[pair] = step.reward;
    next[pair] = step.after;
    ended[pair] = step.terminated;
    when[pair] = ++steps;
  }

  private void reach(int state) {
    if (state >= attempts.length) {
      int states = Math.max(state + 1, Math.max(16, 2 * attempts.length));
      int pairs = next.length;
      tried = Arrays.copyOf(tried, states);
      attempts = Arrays.copyOf(attempts, states);
      rewards = Arrays.copyOf(rewards, states * actions);
      ended = Arrays.copyOf(ended, states * actions);
      when = Arrays.copyOf(when, states * actions);
      next = Arrays.copyOf(next, states * actions);
      Arrays.fill(next, pairs, next.length, NEVER);
    }
  }

  /** How many states were acted in. */
  int states() {
    return known;
  }

  /** One of them, in the order in which they were first acted in. */
  int state(int position) {
    return tried[position];
  }

  boolean tried(int state, int action) {
    return next[state * actions + action] != NEVER;
  }

  /** The reward; 0 of an action never tried. */
  double reward(int state, int action) {
    return rewards[state * actions + action];
  }

  /** The next state; of an action never tried the same one. */
  int next(int state, int action) {
    return tried(state, action) ? next[state * actions + action] : state;
  }

  boolean ended(int state, int action) {
    return ended[state * actions + action];
  }

  /** Steps since an action was last tried; if never, since the first step. */
  long age(int state, int action) {
    return steps - when[state * actions + action];
  }
}
