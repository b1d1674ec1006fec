package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.DynaMaze.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DynaMazeTest {

  private static final Options DEFAULTS = new DynaMaze.Factory().defaults();
  private static final Options OPTIONS = DEFAULTS;

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new DynaMaze.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new DynaMaze.Factory().create(OPTIONS);
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
      return DynaMaze.model(OPTIONS);
    }
  }

  @Test
  void hasTheExactValues() {
    StateValues values = new StateValues(DynaMaze.model(DEFAULTS));
    StateValues steps = new StateValues(DynaMaze.model(new Options(0, 0, -1)));
    Optima.same(values.discounted(600, 0.95), "DynaMaze/optimal_discounted_0.95");
    Optima.same(1 - steps.optimum(100), "DynaMaze/optimal_steps");
    Optima.same(1 - steps.random(60_000), "DynaMaze/random_expected_steps");
  }

  @Test
  void refusesEqualRewards() {
    assertThatThrownBy(() -> new Options(0, 1, 1))
        .hasMessage("dyna-maze: goal-reward must differ from step-reward, got both 1.0");
  }
}
