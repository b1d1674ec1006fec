package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.RestlessBandit.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RestlessBanditTest {

  private static final Options DEFAULTS = new RestlessBandit.Factory().defaults();
  private static final Options OPTIONS = new Options(2, List.of(0.2, 0.8), 0.25);

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new RestlessBandit.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new RestlessBandit.Factory().create(OPTIONS);
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return RestlessBandit.model(OPTIONS);
    }
  }

  /**
   * Levels move with 1/8 each way and one of the two ways is blocked. Told the levels before they
   * move: if both are low 7/8 x 0.2 + 1/8 x 0.8 = 0.275, else 7/8 x 0.8 + 1/8 x 0.2 = 0.725.
   */
  @Test
  void knowingTheLevelsIsWorthTheBestOne() {
    StateValues values = new StateValues(RestlessBandit.model(OPTIONS));
    assertThat(values.optimum(6)).isCloseTo(6 * (0.275 + 3 * 0.725) / 4, within(1e-12));
    assertThat(values.random(6)).isCloseTo(3, within(1e-12));
  }

  @Test
  void refusesTablesThatAreTooLarge() {
    assertThatThrownBy(() -> new Options(8, List.of(0.1, 0.3, 0.5, 0.7, 0.9), 0.1))
        .hasMessage("restless-bandit: arms must be fewer for 5 levels, got 8");
  }
}
