package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.SwitchingBandit.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SwitchingBanditTest {

  private static final Options DEFAULTS = new SwitchingBandit.Factory().defaults();
  private static final Options OPTIONS = new Options(3, 0.9, 0.2, 0.1);

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new SwitchingBandit.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new SwitchingBandit.Factory().create(OPTIONS);
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return SwitchingBandit.model(OPTIONS);
    }
  }

  /** Told the best arm before it may switch: 0.9 x 0.9 + 0.1 x 0.2 a step; random 1.3 / 3. */
  @Test
  void knowingTheBestArmIsWorthItsMeanButForSwitches() {
    StateValues values = new StateValues(SwitchingBandit.model(OPTIONS));
    assertThat(values.optimum(10)).isCloseTo(10 * 0.83, within(1e-12));
    assertThat(values.random(10)).isCloseTo(10 * 1.3 / 3, within(1e-12));
  }

  @Test
  void switchesToEachOtherArmAlike() {
    Model model = SwitchingBandit.model(OPTIONS);
    assertThat(Fixture.tensor(model.transition(0).table()))
        .containsExactly(new double[] {.9, .05, .05, .05, .9, .05, .05, .05, .9}, within(1e-15));
  }

  @Test
  void refusesAWorseBestArm() {
    assertThatThrownBy(() -> new Options(3, 0.25, 0.5, 0.1))
        .hasMessage("switching-bandit: other-mean must be in [0, 0.25], got 0.5");
  }
}
