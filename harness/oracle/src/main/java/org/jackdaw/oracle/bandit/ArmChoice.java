package org.jackdaw.oracle.bandit;

/** A way to choose between two Bernoulli arms that looks at what was counted alone. */
@FunctionalInterface
public interface ArmChoice {

  /**
   * How likely the first arm is chosen.
   *
   * @param successes of the first arm
   * @param failures of the first arm
   * @param otherSuccesses of the second arm
   * @param otherFailures of the second arm
   * @return in [0, 1]
   */
  double first(int successes, int failures, int otherSuccesses, int otherFailures);

  /**
   * Either arm, equally likely.
   *
   * @return the choice
   */
  static ArmChoice random() {
    return (successes, failures, otherSuccesses, otherFailures) -> 0.5;
  }
}
