package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExactSequencesTest {

  private final ExactSequences sequences = new ExactSequences(CueCorridor.informed().model(0));

  @Test
  void weighsBothGoalsOfTheCorridor() {
    // stay, hearing left twice: 1/2 0.8^2 + 1/2 0.2^2 = 0.34
    int[][] outcomes = {{2, 0, -1}, {2, 0, 0}};
    assertThat(sequences.probability(new int[] {1}, outcomes)).isCloseTo(0.34, within(1e-15));
  }

  @Test
  void rewardDecidesTheGoal() {
    // left, left and a win: the goal is left; three sounds from the left: 1/2 0.8^3 = 0.256
    int[][] outcomes = {{2, 0, -1}, {1, 0, 0}, {0, 0, 1}};
    assertThat(sequences.probability(new int[] {0, 0}, outcomes)).isCloseTo(0.256, within(1e-15));
  }

  @Test
  void impossibleSequencesHaveProbabilityZero() {
    int[][] outcomes = {{2, 0, -1}, {3, 0, 0}};
    assertThat(sequences.probability(new int[] {0}, outcomes)).isZero();
  }
}
