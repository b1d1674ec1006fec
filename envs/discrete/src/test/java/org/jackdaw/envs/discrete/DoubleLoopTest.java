package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.DoubleLoop.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DoubleLoopTest {

  private static final Options DEFAULTS = new DoubleLoop.Factory().defaults();

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new DoubleLoop.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new DoubleLoop.Factory().create(DEFAULTS);
    }

    @Override
    protected boolean deterministic() {
      return true;
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return DoubleLoop.model(DEFAULTS);
    }
  }

  @Test
  void hasTheExactValues() {
    StateValues values = new StateValues(DoubleLoop.model(DEFAULTS));
    String key = "DoubleLoop-9/";
    Optima.same(values.optimum(1000), key + "optimal_horizon_1000");
    Optima.same(values.gainOfRounds(1000, 5), key + "optimal_gain");
    Optima.same(values.random(1000), key + "random_horizon_1000");
    Optima.same(values.discounted(2000, 0.95), key + "optimal_discounted_0.95");
    Optima.same(values.randomDiscounted(2000, 0.95), key + "random_discounted_0.95");
  }

  @Test
  void refusesLoopsOfOneStep() {
    assertThatThrownBy(() -> new Options(1, 1, 2))
        .hasMessage("double-loop: length must be in [2, 10000], got 1");
  }
}
