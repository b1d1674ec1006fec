package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.WindyGrid.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WindyGridTest {

  private static final Options DEFAULTS = new WindyGrid.Factory().defaults();
  private static final Options OPTIONS = DEFAULTS;

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new WindyGrid.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new WindyGrid.Factory().create(OPTIONS);
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
      return WindyGrid.model(OPTIONS);
    }
  }

  @Test
  void hasTheExactValues() {
    StateValues values = new StateValues(WindyGrid.model(DEFAULTS));
    Optima.same(values.optimum(100), "WindyGridworld/optimal_undiscounted");
    Optima.same(values.random(1000), "WindyGridworld/random_limit_1000");
  }

  /** From r3c6 with wind 2: up would reach r0, right r1c7, down r2c6. */
  @Test
  void windOfTheColumnOneLeavesAddsToTheMove() {
    JointSteps steps = new JointSteps(WindyGrid.model(DEFAULTS));
    int from = 3 * 10 + 6;
    int[] next = {0 * 10 + 6, 2 * 10 + 6, 1 * 10 + 7, 1 * 10 + 5};
    for (int action = 0; action < 4; action++) {
      assertThat(steps.outcomes(from, action).keySet())
          .extracting(JointSteps.Outcome::next)
          .containsExactly(next[action]);
    }
  }

  @Test
  void refusesAWindThatEndsBeforeTheGoal() {
    assertThatThrownBy(() -> new Options(java.util.List.of(0, 1), -1, -1))
        .hasMessage("windy-grid: wind must have at least 8 columns, got 2");
  }
}
