package org.jackdaw.gymnasium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.envs.discrete.CliffWalking;
import org.jackdaw.envs.discrete.FrozenLake;
import org.jackdaw.envs.discrete.Taxi;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.Yardsticks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imported tables against the native worlds, which were written without them, cell by cell. */
@RequiresPython
class ImportedModelTest {

  private static final double EXACT = 1e-15;

  private static Model imported(String env, Map<String, Object> kwargs) {
    try (Environment world = Bridges.PIPE.open(env, kwargs)) {
      assertThat(world).isInstanceOf(PublishesModel.class);
      return ((PublishesModel) world).model(0);
    }
  }

  private static int[] same(int state) {
    return new int[] {state};
  }

  /** Taxi's state in factors: taxi's cell, passenger's place, destination. */
  private static int[] taxi(int state) {
    return new int[] {state / 20, state / 4 % 5, state % 4};
  }

  private static void requireSame(Model imported, Model own, IntFunction<int[]> factors) {
    JointModel python = JointModel.of(imported);
    JointModel java = JointModel.of(own);
    int[] twins = new int[python.states()];
    for (int s = 0; s < twins.length; s++) {
      twins[s] = java.state(factors.apply(python.factor(s, 0)));
    }
    assertThat(Arrays.stream(twins).distinct().count()).isEqualTo(java.states());
    assertThat(python.actions()).isEqualTo(java.actions());
    for (int s = 0; s < twins.length; s++) {
      assertThat(python.terminal(s)).isEqualTo(java.terminal(twins[s]));
      assertThat(python.start(s)).isCloseTo(java.start(twins[s]), within(EXACT));
      for (int a = 0; a < python.actions() && !python.terminal(s); a++) {
        requireSame(python, java, s, a, twins);
      }
    }
  }

  private static void requireSame(JointModel python, JointModel java, int s, int a, int[] twins) {
    double[] chances = new double[twins.length];
    for (int k = 0; k < python.successors(s, a); k++) {
      chances[twins[python.successor(s, a, k)]] += python.probability(s, a, k);
    }
    for (int k = 0; k < java.successors(twins[s], a); k++) {
      chances[java.successor(twins[s], a, k)] -= java.probability(twins[s], a, k);
    }
    assertThat(chances)
        .as("state %d, action %d", s, a)
        .containsOnly(new double[] {0}, within(EXACT));
    assertThat(python.expectedReward(s, a))
        .as("reward in state %d of action %d", s, a)
        .isCloseTo(java.expectedReward(twins[s], a), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"4x4, true", "4x4, false", "8x8, true"})
  void frozenLakeIsTheNativeOneCellByCell(String map, boolean slippery) {
    FrozenLake.Options options = new FrozenLake.Factory().defaults();
    options = OptionRecords.with(options, "map", map);
    options = OptionRecords.with(options, "slippery", slippery);
    Model imported = imported("FrozenLake-v1", Map.of("map_name", map, "is_slippery", slippery));
    requireSame(imported, FrozenLake.model(options), ImportedModelTest::same);
  }

  @Test
  void frozenLakeWithOddOptionsIsTheNativeOneCellByCell() {
    FrozenLake.Options options =
        new FrozenLake.Options(
            "own", List.of("SFS", "FHF", "FFG"), true, 0.5, List.of(2.0, -1.0, -0.25));
    Model imported =
        imported(
            "FrozenLake-v1",
            Map.of(
                "desc",
                List.of("SFS", "FHF", "FFG"),
                "success_rate",
                0.5,
                "reward_schedule",
                List.of(2, -1, -0.25)));
    requireSame(imported, FrozenLake.model(options), ImportedModelTest::same);
  }

  @ParameterizedTest
  @CsvSource({"CliffWalking-v1, false", "CliffWalkingSlippery-v1, true"})
  void cliffWalkingIsTheNativeOneCellByCell(String env, boolean slippery) {
    CliffWalking.Options options =
        OptionRecords.with(new CliffWalking.Factory().defaults(), "slippery", slippery);
    requireSame(imported(env, Map.of()), CliffWalking.model(options), ImportedModelTest::same);
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void taxiIsTheNativeOneCellByCell(boolean rainy) {
    Taxi.Options options = OptionRecords.with(new Taxi.Factory().defaults(), "rainy", rainy);
    requireSame(
        imported("Taxi-v4", Map.of("is_rainy", rainy)),
        Taxi.model(options),
        ImportedModelTest::taxi);
  }

  @ParameterizedTest
  @CsvSource({
    "FrozenLake-v1, 100, 0.74419029, 0.013940",
    "FrozenLake8x8-v1, 200, 0.91322015, 0.001901",
    "CliffWalking-v1, 1000, -13, -9512.06",
    "Taxi-v4, 200, 7.93, -771.091"
  })
  void hasThePublishedOptimumAndFloor(String env, int limit, double optimum, double random) {
    Yardsticks known = Yardsticks.of(imported(env, Map.of()), limit);
    assertThat(known.ceiling().getAsDouble()).isCloseTo(optimum, within(5e-9));
    assertThat(known.floor()).isCloseTo(random, within(5e-3));
  }

  @Test
  void aTableThatLeavesSomethingOutIsNotPublished() {
    Gymnasium.Factory factory = Bridges.PIPE.factory();
    Gymnasium.Options fickle =
        OptionRecords.with(
            Bridges.PIPE.options("Taxi-v4"), "kwargs", Map.of("fickle_passenger", true));
    try (Environment world = factory.create(fickle)) {
      assertThat(world).isNotInstanceOf(PublishesModel.class);
    }
    assertThat(factory.warnings(fickle))
        .containsExactly("Taxi-v4 publishes no model: its table P leaves the fickle passenger out");
  }

  @Test
  void aWrapperKeepsTheTableFromBeingPublished() {
    Gymnasium.Factory factory = Bridges.PIPE.factory();
    Gymnasium.Options wrapped =
        OptionRecords.with(
            Bridges.PIPE.options("FrozenLake-v1"),
            "python-wrappers",
            List.of(
                Map.of(
                    "name", "StickyAction", "kwargs", Map.of("repeat_action_probability", 0.25))));
    try (Environment world = factory.create(wrapped)) {
      assertThat(world).isNotInstanceOf(PublishesModel.class);
    }
    assertThat(factory.warnings(wrapped))
        .singleElement()
        .asString()
        .contains("a wrapper may change");
    assertThat(factory.warnings(Bridges.PIPE.options("FrozenLake-v1"))).isEmpty();
  }

  @Test
  void aWrappedWorldWithoutATableNeedsNoExcuse() {
    Gymnasium.Options wrapped =
        OptionRecords.with(
            Bridges.PIPE.options("CartPole-v1"),
            "python-wrappers",
            List.of(Map.of("name", "Bins", "kwargs", Map.of("bins", 3, "low", -1.0, "high", 1.0))));

    assertThat(Bridges.PIPE.factory().warnings(wrapped)).isEmpty();
  }
}
