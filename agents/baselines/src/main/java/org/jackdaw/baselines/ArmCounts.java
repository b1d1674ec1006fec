package org.jackdaw.baselines;

/** What was seen of each arm of a Bernoulli bandit. */
final class ArmCounts {

  private final int[] plays;
  private final int[] successes;
  private int total;

  ArmCounts(int arms) {
    plays = new int[arms];
    successes = new int[arms];
  }

  int arms() {
    return plays.length;
  }

  void add(int arm, boolean success) {
    plays[arm]++;
    successes[arm] += success ? 1 : 0;
    total++;
  }

  /** Plays of an arm. */
  int plays(int arm) {
    return plays[arm];
  }

  /** Plays of an arm that paid. */
  int successes(int arm) {
    return successes[arm];
  }

  /** Plays of all arms. */
  int total() {
    return total;
  }
}
