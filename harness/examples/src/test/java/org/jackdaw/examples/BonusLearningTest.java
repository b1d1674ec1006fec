package org.jackdaw.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.baselines.bonus.BonusKind;
import org.jackdaw.baselines.tabular.QLearning;
import org.jackdaw.envs.discrete.DeepSea;
import org.jackdaw.envs.discrete.RiverSwim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bonus for what is new helps somewhere: with it at least 15 of 20 runs of Q-learning end
 * with an optimal policy, and without it none. What is compared differs in the bonus alone.
 */
class BonusLearningTest {

  private static final int RUNS = 20;

  /** How many runs end with a policy worth the optimum. */
  private static <W extends Record> long solved(
      EnvironmentFactory<W> worlds,
      Map<String, ?> world,
      int[] episodesSteps,
      double stepSize,
      double optimum,
      BonusKind kind,
      double scale) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("step-size", stepSize);
    options.put("epsilon-start", .05);
    options.put("epsilon-end", .05);
    options.put("bonus.kind", kind);
    options.put("bonus.scale", scale);
    options.put("bonus.prior", .01);
    int[] sizes = {episodesSteps[0], episodesSteps[1], RUNS};
    TrainedRuns runs = TrainedRuns.of(worlds, world, new QLearning.Factory(), options, sizes);
    return Arrays.stream(runs.greedy()).filter(value -> value > optimum - 1e-9).count();
  }

  /** The treasure of a deep sea, which is worth 1 less the cost of the moves, 0.01. */
  private static long deepSea(BonusKind kind, double scale) {
    int[] sizes = {2000, 8};
    return solved(new DeepSea.Factory(), Map.of("size", 8), sizes, .5, .99, kind, scale);
  }

  /** Within 20 steps always swimming up the river is worth 3.397, and staying below 0.1. */
  private static long riverSwim(BonusKind kind, double scale) {
    int[] sizes = {1000, 20};
    return solved(new RiverSwim.Factory(), Map.of(), sizes, .1, 3.3965, kind, scale);
  }

  static List<Arguments> deep() {
    return List.of(
        Arguments.of(BonusKind.STATE_COUNT, .1),
        Arguments.of(BonusKind.PAIR_COUNT, .1),
        Arguments.of(BonusKind.EXPECTED_INFORMATION_GAIN, 1.0));
  }

  static List<Arguments> upriver() {
    return List.of(
        Arguments.of(BonusKind.RANDOM_FEATURES, 1.0),
        Arguments.of(BonusKind.INFORMATION_GAIN, 3.0),
        Arguments.of(BonusKind.EXPECTED_INFORMATION_GAIN, 3.0));
  }

  @ParameterizedTest
  @MethodSource("deep")
  void bonusesFindTheTreasureOfTheDeepSea(BonusKind kind, double scale) {
    assertThat(deepSea(kind, scale)).isGreaterThanOrEqualTo(15);
  }

  @ParameterizedTest
  @MethodSource("upriver")
  void bonusesSwimUpriver(BonusKind kind, double scale) {
    assertThat(riverSwim(kind, scale)).isGreaterThanOrEqualTo(15);
  }

  @Test
  void withoutABonusNeitherWorldIsSolved() {
    assertThat(deepSea(BonusKind.NONE, 0)).isZero();
    assertThat(riverSwim(BonusKind.NONE, 0)).isZero();
  }

  /** It pays for places where actions make a difference, new or not. */
  @Test
  void empowermentSolvesNeitherWorld() {
    assertThat(deepSea(BonusKind.EMPOWERMENT, .1)).isZero();
    assertThat(riverSwim(BonusKind.EMPOWERMENT, .1)).isZero();
  }
}
