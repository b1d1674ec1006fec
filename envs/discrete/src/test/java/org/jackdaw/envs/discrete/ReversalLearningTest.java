package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.ReversalLearning.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReversalLearningTest {

  private static final Options DEFAULTS = new ReversalLearning.Factory().defaults();
  private static final Options OPTIONS = DEFAULTS;

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new ReversalLearning.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new ReversalLearning.Factory().create(OPTIONS);
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return ReversalLearning.model(OPTIONS);
    }
  }

  private static final Options BLOCKS = new Options(0.8, 0.2, 0, OptionalInt.of(3), 1, 0);

  @Nested
  class InBlocks extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new ReversalLearning.Factory().create(BLOCKS);
    }
  }

  @Test
  void knowingTheGoodChoiceIsWorthItsMean() {
    for (Options options : new Options[] {DEFAULTS, BLOCKS}) {
      StateValues values = new StateValues(ReversalLearning.model(options));
      assertThat(values.optimum(10)).isCloseTo(8, within(1e-12));
      assertThat(values.random(10)).isCloseTo(5, within(1e-12));
    }
  }

  @Test
  void aBlockReversesAfterItsLastTrial() {
    JointSteps steps = new JointSteps(ReversalLearning.model(BLOCKS));
    // factors: good, trial
    int[][] course = {{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}, {0, 0}};
    for (int t = 0; t + 1 < course.length; t++) {
      int next = steps.joint(course[t + 1]);
      assertThat(steps.outcomes(steps.joint(course[t]), 0).keySet())
          .allMatch(outcome -> outcome.next() == next);
    }
  }

  @Test
  void refusesBlocksThatAlsoReverseByChance() {
    assertThatThrownBy(() -> new Options(0.8, 0.2, 0.25, OptionalInt.of(3), 1, 0))
        .hasMessage("reversal-learning: reversal-probability must be 0 with block, got 0.25");
  }
}
