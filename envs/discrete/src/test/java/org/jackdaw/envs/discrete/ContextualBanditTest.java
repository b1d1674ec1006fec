package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.ContextualBandit.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.jackdaw.testkit.SeedContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContextualBanditTest {

  private static final Options DEFAULTS = new ContextualBandit.Factory().defaults();
  private static final Options OPTIONS = DEFAULTS;

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new ContextualBandit.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new ContextualBandit.Factory().create(OPTIONS);
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return ContextualBandit.model(OPTIONS, 3);
    }
  }

  @Nested
  class DrawnMeans extends SeedContract {
    @Override
    protected String outcome(long seed) {
      return ContextualBandit.means(DEFAULTS, seed).toString();
    }
  }

  /** Best arms 0.9 and 0.6, averages 0.5 and 0.35; contexts are equally likely at every step. */
  @Test
  void knowingTheContextIsWorthTheAverageOfTheBestMeans() {
    Options given = new Options(4, 5, List.of(List.of(0.1, 0.9), List.of(0.6, 0.1)), 1, 1);
    StateValues values = new StateValues(ContextualBandit.model(given, 0));
    assertThat(given.contexts()).isEqualTo(2);
    assertThat(given.arms()).isEqualTo(2);
    assertThat(values.optimum(10)).isCloseTo(7.5, within(1e-12));
    assertThat(values.random(10)).isCloseTo(10 * (0.5 + 0.35) / 2, within(1e-12));
  }

  @Test
  void refusesMeansOutOfRange() {
    assertThatThrownBy(() -> new Options(4, 5, List.of(List.of(1.5)), 1, 1))
        .hasMessage("contextual-bandit: means must be in [0, 1], got 1.5");
    assertThatThrownBy(() -> new Options(4, 5, List.of(), 0, 1))
        .hasMessage("contextual-bandit: prior-alpha must be above 0 and finite, got 0.0");
  }
}
