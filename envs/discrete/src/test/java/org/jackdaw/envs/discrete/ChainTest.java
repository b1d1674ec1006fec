package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.Chain.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChainTest {

  private static final Options DEFAULTS = new Chain.Factory().defaults();

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new Chain.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new Chain.Factory().create(DEFAULTS);
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return Chain.model(DEFAULTS);
    }
  }

  @Test
  void hasTheExactValues() {
    StateValues values = new StateValues(Chain.model(DEFAULTS));
    String key = "Chain-5/";
    Optima.same(values.optimum(1000), key + "optimal_horizon_1000");
    Optima.same(values.random(1000), key + "random_horizon_1000");
    Optima.same(values.constant(0, 1000), key + "stationary_all_forward_horizon_1000");
    Optima.same(values.constant(1, 1000), key + "always_return_horizon_1000");
    Optima.same(values.gain(3000, true), key + "optimal_gain");
    Optima.samePolicy(values.bestActions(3000, 1), key + "optimal_policy");
    for (double discount : new double[] {0.95, 0.99}) {
      Optima.same(values.discounted(4000, discount), key + "optimal_discounted_" + discount);
      Optima.same(values.randomDiscounted(4000, discount), key + "random_discounted_" + discount);
    }
  }

  @Test
  void refusesAChainOfOnePlace() {
    assertThatThrownBy(() -> new Options(1, 0.2, 10, 2))
        .hasMessage("chain: states must be in [2, 1000], got 1");
  }
}
