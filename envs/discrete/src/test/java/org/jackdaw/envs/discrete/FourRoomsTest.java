package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.FourRooms.Goal;
import org.jackdaw.envs.discrete.FourRooms.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FourRoomsTest {

  private static final Options DEFAULTS = new FourRooms.Factory().defaults();
  private static final Options OPTIONS = DEFAULTS;

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new FourRooms.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new FourRooms.Factory().create(OPTIONS);
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return FourRooms.model(OPTIONS);
    }
  }

  @Test
  void hasTheExactValues() {
    for (Goal goal : Goal.values()) {
      String name = goal == Goal.EAST_HALLWAY ? "east_hallway_G1" : "lower_right_room_G2";
      check(goal, 0, "FourRooms-" + name + "-deterministic/");
      check(goal, 1.0 / 3, "FourRooms-" + name + "-slip_1_3/");
    }
  }

  private static void check(Goal goal, double slip, String key) {
    values(new Options(goal, slip, false, 1, 0), key, "_start_top_left");
    values(new Options(goal, slip, true, 1, 0), key, "_mean_uniform_start");
    // 0 for the last step and -1 for each before it: one less than the number of steps
    StateValues steps = new StateValues(FourRooms.model(new Options(goal, slip, false, 0, -1)));
    Optima.same(1 - steps.optimum(2000), key + "optimal_expected_steps_start_top_left");
    Optima.same(1 - steps.random(40_000), key + "random_expected_steps_start_top_left");
    StateValues mean = new StateValues(FourRooms.model(new Options(goal, slip, true, 0, -1)));
    Optima.same(1 - mean.optimum(2000), key + "optimal_expected_steps_mean_uniform_start");
  }

  private static void values(Options options, String key, String start) {
    StateValues values = new StateValues(FourRooms.model(options));
    for (String discount : new String[] {"0.9", "0.95", "0.99"}) {
      double gamma = Double.parseDouble(discount);
      String end = "_discounted_" + discount + start;
      Optima.same(values.discounted(2500, gamma), key + "optimal" + end);
      Optima.same(values.randomDiscounted(2500, gamma), key + "random" + end);
    }
    Optima.same(values.reachable(), key + "num_cells");
  }

  @Test
  void refusesEqualRewards() {
    assertThatThrownBy(() -> new Options(Goal.EAST_HALLWAY, 0, false, 1, 1))
        .hasMessage("four-rooms: goal-reward must differ from step-reward, got both 1.0");
  }
}
