package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.RiverSwim.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RiverSwimTest {

  private static final Options OSBAND = new RiverSwim.Factory().defaults();

  private static Options strehl(Integer... starts) {
    return new Options(6, 0.3, 0.1, 0.3, 0.3, 5, 10_000, List.of(starts));
  }

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new RiverSwim.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new RiverSwim.Factory().create(OSBAND);
    }
  }

  @Nested
  class StrehlsModel extends ModelContract {
    @Override
    protected Model model() {
      return RiverSwim.model(strehl(1, 2));
    }
  }

  @Test
  void osbandsFormHasTheExactValues() {
    StateValues values = new StateValues(RiverSwim.model(OSBAND));
    check(values, "RiverSwim-6-osband/", "_start0");
    discounted(values, "RiverSwim-6-osband/");
    Optima.same(values.gain(5000, true), "RiverSwim-6-osband/optimal_gain");
    Optima.same(values.gain(5000, false), "RiverSwim-6-osband/random_gain");
    policies(values, "RiverSwim-6-osband/");
  }

  @Test
  void strehlsFormHasTheExactValues() {
    StateValues values = new StateValues(RiverSwim.model(strehl(0)));
    check(values, "RiverSwim-6-strehl/", "_start0");
    discounted(values, "RiverSwim-6-strehl/");
    check(new StateValues(RiverSwim.model(strehl(1, 2))), "RiverSwim-6-strehl/", "_start_1_2");
    Optima.same(values.gain(5000, true), "RiverSwim-6-strehl/optimal_gain");
    Optima.same(values.gain(5000, false), "RiverSwim-6-strehl/random_gain");
    policies(values, "RiverSwim-6-strehl/");
  }

  private static void policies(StateValues values, String key) {
    Optima.same(values.constantGain(0, 5000), key + "always_left_gain");
    Optima.samePolicy(values.bestActions(5000, 1), key + "optimal_policy_gain_opt");
    Optima.samePolicy(values.bestActions(4000, 0.95), key + "optimal_policy_0.95");
    Optima.samePolicy(values.bestActions(4000, 0.99), key + "optimal_policy_0.99");
  }

  private static void check(StateValues values, String key, String start) {
    for (int horizon : new int[] {20, 50, 100, 5000}) {
      Optima.same(values.optimum(horizon), key + "optimal_horizon_" + horizon + start);
      Optima.same(values.random(horizon), key + "random_horizon_" + horizon + start);
    }
  }

  private static void discounted(StateValues values, String key) {
    for (double discount : new double[] {0.95, 0.99}) {
      String end = "_discounted_" + discount + "_start0";
      Optima.same(values.discounted(4000, discount), key + "optimal" + end);
      Optima.same(values.randomDiscounted(4000, discount), key + "random" + end);
    }
  }

  @Test
  void refusesChancesThatAddUpToMoreThanOne() {
    assertThatThrownBy(() -> new Options(6, 0.75, 0.5, 0.6, 0.6, 0, 1, List.of(0)))
        .hasMessage("river-swim: backward must be in [0, 0.25], got 0.5");
    assertThatThrownBy(() -> new Options(6, 0.5, 0.5, 0.6, 0.6, 0, 1, List.of(6)))
        .hasMessage("river-swim: starts must be in [0, 5], got 6");
  }
}
