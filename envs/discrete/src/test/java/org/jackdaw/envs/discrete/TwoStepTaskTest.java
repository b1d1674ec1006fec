package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.TwoStepTask.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TwoStepTaskTest {

  private static final Options DEFAULTS = new TwoStepTask.Factory().defaults();
  private static final Options OPTIONS = DEFAULTS;

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new TwoStepTask.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new TwoStepTask.Factory().create(OPTIONS);
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return TwoStepTask.model(OPTIONS);
    }
  }

  /**
   * With the one level 0.25 each trial pays that whatever is done. With the levels 0 and 1, which
   * never move here, each side has a choice that pays in 3 of 4 cases.
   */
  @Test
  void knowingTheChancesIsWorthTheBetterSide() {
    StateValues still = new StateValues(TwoStepTask.model(new Options(0.7, List.of(0.25), 0)));
    assertThat(still.optimum(10)).isCloseTo(5 * 0.25, within(1e-12));
    StateValues known = new StateValues(TwoStepTask.model(new Options(0.7, List.of(0.0, 1.0), 0)));
    // both sides 9/16: 1; one side 6/16: the common transition 0.7; none 1/16: 0
    assertThat(known.optimum(2)).isCloseTo((9 + 6 * 0.7) / 16, within(1e-12));
    assertThat(known.random(2)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void chancesMoveOncePerTrial() {
    JointSteps steps = new JointSteps(TwoStepTask.model(DEFAULTS));
    int first = steps.joint(0, 2, 2, 2, 2);
    assertThat(steps.outcomes(first, 1).keySet())
        .extracting(JointSteps.Outcome::next)
        .containsExactly(steps.joint(1, 2, 2, 2, 2), steps.joint(2, 2, 2, 2, 2));
    double stays =
        steps.outcomes(steps.joint(1, 2, 2, 2, 2), 0).entrySet().stream()
            .filter(entry -> entry.getKey().next() == first)
            .mapToDouble(java.util.Map.Entry::getValue)
            .sum();
    assertThat(stays).isCloseTo(0.96 * 0.96 * 0.96 * 0.96, within(1e-12));
  }

  /** The lattice's variance a trial is that of the published walk, 0.025 squared. */
  @Test
  void theDefaultWalkHasThePublishedVariance() {
    double width = DEFAULTS.levels().get(1) - DEFAULTS.levels().get(0);
    assertThat(DEFAULTS.moveProbability() * width * width).isCloseTo(0.025 * 0.025, within(1e-12));
  }

  @Test
  void refusesTooManyLevels() {
    assertThatThrownBy(() -> new Options(0.7, List.of(), 0.1))
        .hasMessage("two-step-task: levels must be 1 to 12 chances, got 0");
  }
}
