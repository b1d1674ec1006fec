package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.Catch.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CatchTest {

  private static final Options DEFAULTS = new Catch.Factory().defaults();
  private static final Options OPTIONS = DEFAULTS;

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new Catch.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new Catch.Factory().create(OPTIONS);
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return Catch.model(OPTIONS);
    }
  }

  @Test
  void everyBallCanBeCaughtAndARandomPaddleMissesMost() {
    StateValues values = new StateValues(Catch.model(DEFAULTS));
    assertThat(values.optimum(9)).isCloseTo(1, within(1e-12));
    assertThat(values.random(9)).isCloseTo(-0.6, within(1e-12));
  }

  /** Three columns and one step: balls beside the paddle need the one right move. */
  @Test
  void aBallOfOneStepIsCaughtByARandomMoveInAThirdOfTheCases() {
    StateValues values = new StateValues(Catch.model(new Options(2, 3)));
    assertThat(values.optimum(1)).isCloseTo(1, within(1e-12));
    assertThat(values.random(1)).isCloseTo(-1.0 / 3, within(1e-12));
  }

  @Test
  void refusesABoardOfOneRow() {
    assertThatThrownBy(() -> new Options(1, 5))
        .hasMessage("catch: rows must be in [2, 100], got 1");
  }
}
