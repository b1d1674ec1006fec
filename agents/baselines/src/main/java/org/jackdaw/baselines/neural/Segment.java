package org.jackdaw.baselines.neural;

/** The latest steps of an episode that a policy has not learnt from yet. */
final class Segment {

  private final int width;
  private final int actions;
  private final double[] observations;
  private final boolean[] allowed;
  private final int[] taken;
  private final double[] rewards;
  private final double[] returns;
  private int size;

  Segment(int longest, int width, int actions) {
    this.width = width;
    this.actions = actions;
    this.observations = new double[longest * width];
    this.allowed = new boolean[longest * actions];
    this.taken = new int[longest];
    this.rewards = new double[longest];
    this.returns = new double[longest];
  }

  /** Forgets all steps. */
  void clear() {
    size = 0;
  }

  /** Keeps what was seen before the step that comes next. */
  void before(double[] observation, boolean[] allowedNow) {
    System.arraycopy(observation, 0, observations, size * width, width);
    System.arraycopy(allowedNow, 0, allowed, size * actions, actions);
  }

  /** Keeps the step. */
  void step(int action, double reward) {
    taken[size] = action;
    rewards[size] = reward;
    size++;
  }

  int size() {
    return size;
  }

  boolean full() {
    return size == taken.length;
  }

  /** Works out the discounted sums of rewards up to the end and the value of what follows it. */
  void discount(double discount, double valueAfter) {
    double sum = valueAfter;
    for (int t = size - 1; t >= 0; t--) {
      sum = rewards[t] + discount * sum;
      returns[t] = sum;
    }
  }

  /** The observations, [steps, width], live. */
  double[] observations() {
    return observations;
  }

  /** Which actions were allowed, [steps, actions], live. */
  boolean[] allowed() {
    return allowed;
  }

  int action(int t) {
    return taken[t];
  }

  /** The return from a step on. */
  double from(int t) {
    return returns[t];
  }
}
