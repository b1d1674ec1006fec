package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.Umbrella.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UmbrellaTest {

  private static final Options DEFAULTS = new Umbrella.Factory().defaults();
  private static final Options OPTIONS = new Options(3, 2);

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new Umbrella.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new Umbrella.Factory().create(OPTIONS);
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return Umbrella.model(OPTIONS);
    }
  }

  @Test
  void followingTheForecastIsWorthOne() {
    StateValues values = new StateValues(Umbrella.model(OPTIONS));
    assertThat(values.optimum(3)).isCloseTo(1, within(1e-12));
    assertThat(values.random(3)).isCloseTo(0, within(1e-12));
    assertThat(values.optimum(2)).isCloseTo(0, within(1e-12));
  }

  @Test
  void onlyTheFirstActionTakesTheUmbrella() {
    JointSteps steps = new JointSteps(Umbrella.model(OPTIONS));
    // factors: forecast, umbrella, step
    assertThat(steps.outcomes(steps.joint(1, 0, 0), 1).keySet())
        .allMatch(outcome -> outcome.next() == steps.joint(1, 1, 1));
    assertThat(steps.outcomes(steps.joint(1, 0, 1), 1).keySet())
        .allMatch(outcome -> outcome.next() == steps.joint(1, 0, 2));
  }

  @Test
  void refusesAnEpisodeWithoutSteps() {
    assertThatThrownBy(() -> new Options(0, 0))
        .hasMessage("umbrella: length must be in [1, 10000], got 0");
  }
}
