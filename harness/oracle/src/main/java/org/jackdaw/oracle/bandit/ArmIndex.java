package org.jackdaw.oracle.bandit;

/** What an arm is worth by its own counts and the number of plays; the largest is played. */
@FunctionalInterface
public interface ArmIndex {

  /** Indices that differ by less are equal: each arm is then played with probability 1/2. */
  double TIE = 1e-9;

  /**
   * The index of an arm.
   *
   * @param successes of the arm
   * @param failures of the arm
   * @param plays of both arms so far
   * @return any number but NaN; positive infinity for an arm that must be tried first
   */
  double of(int successes, int failures, int plays);
}
