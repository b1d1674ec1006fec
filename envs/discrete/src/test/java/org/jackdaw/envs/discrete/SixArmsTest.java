package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.SixArms.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SixArmsTest {

  private static final Options DEFAULTS = new SixArms.Factory().defaults();

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new SixArms.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new SixArms.Factory().create(DEFAULTS);
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return SixArms.model(DEFAULTS);
    }
  }

  @Test
  void hasTheExactValues() {
    StateValues values = new StateValues(SixArms.model(DEFAULTS));
    String key = "SixArms/";
    Optima.same(values.optimum(1000), key + "optimal_horizon_1000");
    Optima.same(values.random(1000), key + "random_horizon_1000");
    Optima.same(values.optimum(5000), key + "optimal_horizon_5000");
    Optima.same(values.random(5000), key + "random_horizon_5000");
    Optima.same(values.discounted(4000, 0.95), key + "optimal_discounted_0.95");
    Optima.same(values.discounted(4000, 0.99), key + "optimal_discounted_0.99");
    Optima.same(values.randomDiscounted(4000, 0.95), key + "random_discounted_0.95");
    Optima.samePolicy(values.bestActions(4000, 0.95), key + "optimal_policy_0.95");
    Optima.samePolicy(values.bestActions(4000, 0.99), key + "optimal_policy_0.99");
    Optima.same(values.gain(20_000, true), key + "optimal_gain");
    Optima.same(values.gain(20_000, false), key + "random_gain");
  }

  @Test
  void refusesFewerThanSixArms() {
    assertThatThrownBy(() -> new Options(List.of(1.0), DEFAULTS.rewards()))
        .hasMessage("six-arms: chances must be six, got [1.0]");
  }
}
