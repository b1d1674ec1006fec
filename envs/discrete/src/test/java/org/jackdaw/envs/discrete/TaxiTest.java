package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.JointSteps.Outcome;
import org.jackdaw.envs.discrete.Taxi.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TaxiTest {

  private static final Options DRY = new Taxi.Factory().defaults();
  private static final Options RAINY = new Options(true, 0.8, false, 0.3, -1, 20, -10);
  private static final Options FICKLE = new Options(false, 0.8, true, 0.3, -1, 20, -10);
  private static final int RIDING = 4;

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new Taxi.Factory();
    }
  }

  @Nested
  class Rainy extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new Taxi.Factory().create(RAINY);
    }
  }

  @Nested
  class Fickle extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new Taxi.Factory().create(FICKLE);
    }
  }

  @Nested
  class DryModel extends ModelContract {
    @Override
    protected Model model() {
      return Taxi.model(DRY);
    }
  }

  @Test
  void tablesAreThoseOfGymnasiumCellByCell() {
    Fixture exported = new Fixture("taxi.txt");
    compare(new JointSteps(Taxi.model(DRY)), exported, "dry");
    compare(new JointSteps(Taxi.model(RAINY)), exported, "rainy");
  }

  private static void compare(JointSteps ours, Fixture exported, String weather) {
    int compared = 0;
    for (int state = 0; state < ours.joints(); state++) {
      for (int action = 0; action < 6 && !ours.terminal(state); action++) {
        String key = weather + "/" + state + "/" + action;
        Optima.sameOutcomes(ours.outcomes(state, action), exported.numbers(key), key);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(2400);
  }

  @Test
  void dryTaxiHasTheExactValues() {
    StateValues values = new StateValues(Taxi.model(DRY));
    String key = "Taxi/";
    List<Double> starts = values.optimumPerStart(200);
    Optima.same(values.optimum(200), key + "optimal_mean_over_300_starts_undiscounted");
    Optima.same(Collections.min(starts), key + "optimal_min");
    Optima.same(Collections.max(starts), key + "optimal_max");
    Optima.same(values.discounted(200, 0.99), key + "optimal_discounted_0.99");
    Optima.same(values.discounted(200, 0.95), key + "optimal_discounted_0.95");
    Optima.same(values.random(200), key + "random_limit_200");
    Optima.same(values.random(80_000), key + "random_no_limit");
    assertThat(starts).hasSize(300);
    Optima.same(deviation(starts), key + "optimal_std_over_starts");
    Optima.same(values.going(), key + "reachable_nonterminal_states");
    assertThat(values.reachable()).isEqualTo(404); // 400, and a delivery at each of four stands
  }

  private static double deviation(List<Double> values) {
    double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
    return Math.sqrt(values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / 300);
  }

  @Test
  void randomDrivesHaveTheExactValues() {
    Options deliveries = new Options(false, 0.8, false, 0.3, 0, 1, 0);
    Optima.same(
        new StateValues(Taxi.model(deliveries)).random(200),
        "Taxi/random_success_probability_limit_200");
    JointSteps steps = new JointSteps(Taxi.model(DRY));
    Optima.same(
        new StateValues(Taxi.model(DRY))
            .following((state, worths) -> meanOfEffective(steps, state, worths), 200),
        "Taxi/masked_random_limit_200");
  }

  /**
   * The mean over the actions that change the state, which are those that Gymnasium's mask lets.
   */
  private static double meanOfEffective(JointSteps steps, int state, double[] worths) {
    double sum = 0;
    int effective = 0;
    for (int action = 0; action < worths.length; action++) {
      boolean stays =
          steps.outcomes(state, action).keySet().stream().allMatch(o -> o.next() == state);
      sum += stays ? 0 : worths[action];
      effective += stays ? 0 : 1;
    }
    return sum / effective;
  }

  @Test
  void rainyTaxiHasThePublishedValues() {
    StateValues values = new StateValues(Taxi.model(RAINY));
    assertThat(values.optimum(200)).isCloseTo(3.95457452, within(5e-9));
    assertThat(values.discounted(400, 0.99)).isCloseTo(2.2476293, within(5e-8));
  }

  /** Riding at the top left with destination red: east changes it, west is stopped by the edge. */
  @Test
  void aFicklePassengerChangesOnceWhenFirstMoved() {
    JointSteps steps = new JointSteps(Taxi.model(FICKLE));
    // states: taxi, passenger, destination, fickle
    Map<Outcome, Double> moved = steps.outcomes(steps.joint(0, RIDING, 0, 1), 2);
    assertThat(moved).hasSize(3);
    for (int other = 1; other < 4; other++) {
      Outcome changed = new Outcome(steps.joint(1, RIDING, other, 0), -1, false);
      assertThat(moved.get(changed)).isCloseTo(1.0 / 3, within(1e-15));
    }
    assertThat(steps.outcomes(steps.joint(0, RIDING, 0, 1), 3))
        .containsOnlyKeys(new Outcome(steps.joint(0, RIDING, 0, 1), -1, false));
    assertThat(steps.outcomes(steps.joint(0, RIDING, 0, 0), 2))
        .containsOnlyKeys(new Outcome(steps.joint(1, RIDING, 0, 0), -1, false));
  }

  @Test
  void refusesRainWithAFicklePassenger() {
    assertThatThrownBy(() -> new Options(true, 0.8, true, 0.3, -1, 20, -10))
        .hasMessage("taxi: give rainy or fickle-passenger, got both as true");
    assertThatThrownBy(() -> new Options(true, 1.8, false, 0.3, -1, 20, -10))
        .hasMessage("taxi: rainy-probability must be in [0, 1], got 1.8");
  }
}
