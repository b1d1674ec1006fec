package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatePolicyValueTest {

  private static JsonNode golden(String environment) {
    return Golden.file("mdp-optima.json").get("environments").get(environment).get("values");
  }

  /** The file states about 1e-9 relative, 1e-8 where an undiscounted value has no limit. */
  private static void assertGolden(double value, JsonNode values, String key) {
    double expected = values.get(key).asDouble();
    double digits = key.contains("no_limit") ? 1e-8 : 1e-9;
    assertThat(value).as(key).isCloseTo(expected, within(digits * Math.max(1, Math.abs(expected))));
  }

  private static double endless(JointModel joint, StatePolicy policy, double discount) {
    return StatePolicyValue.atStart(joint, StatePolicyValue.endless(joint, policy, discount));
  }

  private static double limited(JointModel joint, StatePolicy policy, int limit) {
    return StatePolicyValue.atStart(joint, StatePolicyValue.within(joint, policy, 1, limit));
  }

  private static double optimum(JointModel joint, double discount) {
    StationaryValues values = StationaryValues.of(joint, discount);
    double sum = 0;
    for (int s = 0; s < joint.states(); s++) {
      sum += joint.start(s) * values.value(1, s);
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({"4x4, true", "4x4, false", "8x8, true", "8x8, false"})
  void everyLakeHasItsGoldenValues(String size, boolean slippery) {
    String[] map = size.equals("4x4") ? Worlds.FROZEN_LAKE_4 : Worlds.FROZEN_LAKE_8;
    JointModel lake = JointModel.of(Worlds.frozenLake(map, slippery));
    JsonNode values = golden("FrozenLake-" + size + (slippery ? "-slippery" : "-deterministic"));
    assertGolden(optimum(lake, 1), values, "optimal_no_limit_undiscounted");
    assertGolden(optimum(lake, 0.99), values, "optimal_discounted_0.99");
    assertGolden(optimum(lake, 0.95), values, "optimal_discounted_0.95");
    assertGolden(endless(lake, StatePolicy.uniform(), 1), values, "random_no_limit");
    assertGolden(endless(lake, StatePolicy.uniform(), 0.99), values, "random_discounted_0.99");
    for (int limit : new int[] {100, 200}) {
      assertGolden(limited(lake, StatePolicy.uniform(), limit), values, "random_limit_" + limit);
      assertGolden(
          FiniteHorizonValues.of(lake, limit).value(1, 0),
          values,
          "optimal_time_dependent_limit_" + limit);
    }
    int limit = size.equals("4x4") ? 100 : 200;
    for (String discount : new String[] {"0.99", "0.9999"}) {
      StatePolicy greedy =
          StatePolicy.greedy(StationaryValues.of(lake, Double.parseDouble(discount)));
      assertGolden(
          limited(lake, greedy, limit),
          values,
          "stationary_gamma" + discount + "_policy_limit_" + limit);
    }
  }

  @Test
  void cliffWalkingHasItsGoldenValues() {
    JointModel cliff = Tasks.cliffWalking();
    JsonNode values = golden("CliffWalking");
    assertGolden(optimum(cliff, 1), values, "optimal_undiscounted_no_limit");
    assertGolden(optimum(cliff, 0.99), values, "optimal_discounted_0.99");
    assertGolden(optimum(cliff, 0.95), values, "optimal_discounted_0.95");
    assertGolden(endless(cliff, StatePolicy.uniform(), 0.99), values, "random_discounted_0.99");
    assertGolden(endless(cliff, StatePolicy.uniform(), 1), values, "random_undiscounted_no_limit");
    for (int limit : new int[] {100, 200}) {
      assertGolden(limited(cliff, StatePolicy.uniform(), limit), values, "random_limit_" + limit);
    }
  }

  /** What SARSA can reach online, against what Q-learning shows there. */
  @Test
  void cliffWalkingWithExplorationHasItsGoldenValues() {
    JointModel cliff = Tasks.cliffWalking();
    JsonNode values = golden("CliffWalking");
    assertGolden(
        endless(cliff, softOptimum(cliff), 1), values, "best_eps_greedy_0.1_behaviour_return");
    StatePolicy edge = (step, state, p) -> p[alongTheEdge(state)] = 1;
    assertGolden(
        endless(cliff, StatePolicy.epsilon(edge, 0.1), 1),
        values,
        "optimal_edge_path_executed_with_eps_0.1");
  }

  /**
   * Up from the start, down to the row above the cliff, right along it, down at the last column.
   */
  private static int alongTheEdge(int cell) {
    if (cell == Tasks.CLIFF_START) {
      return 0;
    }
    boolean right = cell / 12 == 2 && cell % 12 < 11;
    return right ? 1 : 2;
  }

  /** Policy iteration among policies that explore, from the one that would be best if none did. */
  private static StatePolicy softOptimum(JointModel joint) {
    int[] actions = shortest(joint);
    int[] before;
    do {
      before = actions.clone();
      double[] values = StatePolicyValue.endless(joint, soft(before), 1);
      for (int s = 0; s < actions.length; s++) {
        for (int a = 0; a < joint.actions(); a++) {
          if (looked(joint, values, s, a) > looked(joint, values, s, actions[s]) + 1e-9) {
            actions[s] = a;
          }
        }
      }
    } while (!Arrays.equals(before, actions));
    return soft(actions);
  }

  private static int[] shortest(JointModel joint) {
    StationaryValues known = StationaryValues.of(joint, 1);
    double[] values = new double[joint.states()];
    Arrays.setAll(values, s -> known.value(1, s));
    int[] actions = new int[joint.states()];
    for (int s = 0; s < actions.length; s++) {
      for (int a = 0; a < joint.actions(); a++) {
        if (looked(joint, values, s, a) > looked(joint, values, s, actions[s])) {
          actions[s] = a;
        }
      }
    }
    return actions;
  }

  private static double looked(JointModel joint, double[] values, int state, int action) {
    return joint.expectedReward(state, action) + joint.expectation(state, action, values);
  }

  private static StatePolicy soft(int[] actions) {
    return StatePolicy.epsilon((step, state, p) -> p[actions[state]] = 1, 0.1);
  }

  @Test
  void chainHasItsGoldenValues() {
    JointModel chain = Tasks.chain();
    JsonNode values = golden("Chain-5");
    assertGolden(FiniteHorizonValues.of(chain, 1000).value(1, 0), values, "optimal_horizon_1000");
    assertGolden(
        limited(chain, StatePolicy.constant(0), 1000),
        values,
        "stationary_all_forward_horizon_1000");
    assertGolden(
        limited(chain, StatePolicy.constant(1), 1000), values, "always_return_horizon_1000");
    assertGolden(limited(chain, StatePolicy.uniform(), 1000), values, "random_horizon_1000");
    assertGolden(optimum(chain, 0.95), values, "optimal_discounted_0.95");
    assertGolden(endless(chain, StatePolicy.uniform(), 0.99), values, "random_discounted_0.99");
    assertGolden(AverageReward.optimum(chain), values, "optimal_gain");
  }

  @Test
  void riverSwimHasItsGoldenValues() {
    JointModel river = Tasks.riverSwim();
    JsonNode values = golden("RiverSwim-6-osband");
    assertGolden(AverageReward.optimum(river), values, "optimal_gain");
    assertGolden(AverageReward.of(river, StatePolicy.uniform()), values, "random_gain");
    assertGolden(AverageReward.of(river, StatePolicy.constant(0)), values, "always_left_gain");
    for (int horizon : new int[] {20, 50, 100, 5000}) {
      String end = "_horizon_" + horizon + "_start0";
      assertGolden(FiniteHorizonValues.of(river, horizon).value(1, 0), values, "optimal" + end);
      assertGolden(limited(river, StatePolicy.uniform(), horizon), values, "random" + end);
    }
    for (String discount : new String[] {"0.95", "0.99"}) {
      String end = "_discounted_" + discount + "_start0";
      double factor = Double.parseDouble(discount);
      assertGolden(optimum(river, factor), values, "optimal" + end);
      assertGolden(endless(river, StatePolicy.uniform(), factor), values, "random" + end);
    }
  }

  /** Sooner or later everybody is in a hole or at the goal. */
  @Test
  void whatEndsEarnsNothingPerStep() {
    JointModel lake = JointModel.of(Worlds.frozenLake(Worlds.FROZEN_LAKE_4, true));
    assertThat(AverageReward.of(lake, StatePolicy.uniform())).isCloseTo(0, within(1e-9));
  }

  @Test
  void anEndlessTaskWithoutDiscountHasNoValue() {
    assertThatThrownBy(
            () -> StatePolicyValue.endless(Tasks.riverSwim(), StatePolicy.constant(0), 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("values still move by");
    assertThatThrownBy(() -> StatePolicy.epsilon(StatePolicy.uniform(), 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("epsilon must be in [0, 1], got 1.5");
  }
}
