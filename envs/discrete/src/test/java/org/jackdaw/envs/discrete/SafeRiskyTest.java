package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.space.Index;
import org.jackdaw.envs.discrete.SafeRisky.FirstContext;
import org.jackdaw.envs.discrete.SafeRisky.Options;
import org.jackdaw.envs.discrete.TMaze.Context;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SafeRiskyTest {

  private static final Options DEFAULTS = new SafeRisky.Factory().defaults();

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new SafeRisky.Factory();
    }
  }

  @Nested
  class Cued extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new SafeRisky.Factory().create(DEFAULTS);
    }

    /** As far as the suite sees: its actions go to safe. */
    @Override
    protected boolean deterministic() {
      return true;
    }
  }

  @Nested
  class CuedModel extends ModelContract {
    @Override
    protected Model model() {
      return SafeRisky.model(DEFAULTS);
    }
  }

  @Nested
  class Learning extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new SafeRisky.Factory().create(options(false, 0.85, true, Context.DRAWN));
    }
  }

  @Nested
  class LearningModel extends ModelContract {
    @Override
    protected Model model() {
      return SafeRisky.model(options(false, 0.85, true, Context.DRAWN));
    }
  }

  @Nested
  class Kept extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new SafeRisky.Factory().create(options(true, 0.85, false, Context.KEPT));
    }

    /** As far as the suite sees: its actions go to safe. */
    @Override
    protected boolean deterministic() {
      return true;
    }
  }

  @Nested
  class KeptModel extends ModelContract {
    @Override
    protected Model model() {
      return SafeRisky.model(options(true, 0.85, false, Context.KEPT));
    }
  }

  private static Options options(boolean cue, double win, boolean end, Context between) {
    return new Options(
        cue,
        win,
        1,
        4,
        0,
        List.of(2.0, 4.0, -2.0),
        end,
        FirstContext.EITHER,
        between,
        OptionalDouble.empty());
  }

  private static double optimum(Options options, int steps) {
    return new BeliefTree(SafeRisky.model(options)).optimum(steps);
  }

  @Test
  void withoutACueTheBetterOfBothIsWorthItsMean() {
    assertThat(optimum(options(false, 0.85, true, Context.DRAWN), 1)).isCloseTo(3.4, within(1e-12));
    assertThat(optimum(options(false, 0.15, true, Context.DRAWN), 1)).isCloseTo(1, within(1e-12));
  }

  @Test
  void cueIsWorthTheBetterOfBothInEachContext() {
    // At 0.75 risky is worth 3 or 1, so never less than safe: 2, with and without looking.
    assertThat(optimum(DEFAULTS, 2)).isCloseTo(2, within(1e-12));
    assertThat(optimum(DEFAULTS, 1)).isCloseTo(2, within(1e-12));
    // At 0.85 it is worth 3.4 or 0.6.
    Options sharper = options(true, 0.85, true, Context.DRAWN);
    assertThat(optimum(sharper, 2)).isCloseTo((3.4 + 1) / 2, within(1e-12));
    assertThat(optimum(sharper, 1)).isCloseTo(2, within(1e-12));
  }

  @Test
  void anArmThatIsNeverLeftPaysTwiceForGoingThereAtOnce() {
    assertThat(optimum(options(true, 0.85, false, Context.DRAWN), 2)).isCloseTo(4, within(1e-12));
  }

  @Test
  void cueTellsTheContext() {
    ModelWorld world = (ModelWorld) new SafeRisky.Factory().create(DEFAULTS);
    for (int seed = 0; seed < 20; seed++) {
      world.reset(new Episode(1, Phase.TRAIN, 0, 0, seed));
      int shown = world.step(Index.of(3)).observation().outcome(0);
      assertThat(shown).isEqualTo(4 + world.hiddenState().state(1));
    }
  }

  @Test
  void preferencesAreThePublishedOnes() {
    Model model = SafeRisky.model(DEFAULTS);
    assertThat(model.logPreference(0)).isEqualTo(OutcomeValues.of(0, 2, 4, -2, 0, 0));
  }

  @Test
  void refusesPreferencesAgainstTheRewards() {
    assertThatThrownBy(
            () ->
                new Options(
                    true,
                    0.75,
                    1,
                    4,
                    0,
                    List.of(5.0, 4.0, -2.0),
                    true,
                    FirstContext.EITHER,
                    Context.DRAWN,
                    OptionalDouble.empty()))
        .hasMessageContaining("preferences must be ordered as the rewards");
    assertThatThrownBy(() -> options(false, 0.75, true, Context.KEPT))
        .hasMessage("safe-risky: a context must be set with cue: true only");
  }
}
