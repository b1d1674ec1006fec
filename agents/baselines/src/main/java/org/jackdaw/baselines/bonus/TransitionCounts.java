package org.jackdaw.baselines.bonus;

import java.util.Arrays;

/** What followed every pair of state and action, and what it paid: a model learnt by counting. */
public final class TransitionCounts {

  private final int actions;
  private Row[] rows = new Row[0]; // by pair

  /** What followed one pair; successors in the order in which they were first seen. */
  private static final class Row {
    private int[] next = new int[2];
    private int[] times = new int[2];
    private int[] ends = new int[2];
    private int size;
    private int visits;
    private double paid;

    int find(int state) {
      int k = 0;
      while (k < size && next[k] != state) {
        k++;
      }
      return k;
    }

    void add(int state, double reward, boolean terminated) {
      int k = find(state);
      if (k == size) {
        append(state);
      }
      times[k]++;
      ends[k] += terminated ? 1 : 0;
      visits++;
      paid += reward;
    }

    private void append(int state) {
      if (size == next.length) {
        next = Arrays.copyOf(next, 2 * size);
        times = Arrays.copyOf(times, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
      }
      next[size++] = state;
    }
  }

  /**
   * Nothing seen yet.
   *
   * @param actions number of actions, at least 1
   */
  public TransitionCounts(int actions) {
    this.actions = actions;
  }

  /**
   * A step has been taken.
   *
   * @param state number of the state before it, from 0
   * @param action number of the action
   * @param reward what it paid
   * @param next number of the state after it
   * @param terminated whether the world ended
   */
  public void add(int state, int action, double reward, int next, boolean terminated) {
    int pair = state * actions + action;
    if (pair >= rows.length) {
      int known = rows.length;
      rows = Arrays.copyOf(rows, Math.max((state + 1) * actions, 2 * known));
    }
    if (rows[pair] == null) {
      rows[pair] = new Row();
    }
    rows[pair].add(next, reward, terminated);
  }

  private boolean unknown(int pair) {
    return pair >= rows.length || rows[pair] == null;
  }

  /**
   * How often a pair was tried.
   *
   * @param state number of the state
   * @param action number of the action
   * @return at least 0
   */
  public int visits(int state, int action) {
    int pair = state * actions + action;
    return unknown(pair) ? 0 : rows[pair].visits;
  }

  /**
   * What a pair paid in the mean.
   *
   * @param state number of the state
   * @param action number of the action
   * @return in units of reward; 0 if it was never tried
   */
  public double meanReward(int state, int action) {
    int pair = state * actions + action;
    return unknown(pair) ? 0 : rows[pair].paid / rows[pair].visits;
  }

  /**
   * How many different states followed.
   *
   * @param state number of the state
   * @param action number of the action
   * @return at least 0
   */
  public int successors(int state, int action) {
    int pair = state * actions + action;
    return unknown(pair) ? 0 : rows[pair].size;
  }

  /**
   * A state that followed.
   *
   * @param state number of the state
   * @param action number of the action
   * @param k which of its successors, from 0 in the order in which they were first seen
   * @return the state's number
   */
  public int successor(int state, int action, int k) {
    return rows[state * actions + action].next[k];
  }

  /**
   * How often a state followed.
   *
   * @param state number of the state
   * @param action number of the action
   * @param next number of the state after it
   * @return at least 0
   */
  public int count(int state, int action, int next) {
    int pair = state * actions + action;
    if (unknown(pair)) {
      return 0;
    }
    int k = rows[pair].find(next);
    return k == rows[pair].size ? 0 : rows[pair].times[k];
  }

  /**
   * How often a successor followed and the world went on.
   *
   * @param state number of the state
   * @param action number of the action
   * @param k which of its successors
   * @return at least 0
   */
  public int goingOn(int state, int action, int k) {
    Row row = rows[state * actions + action];
    return row.times[k] - row.ends[k];
  }
}
