package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.WindyKingGrid.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WindyKingGridTest {

  private static final Options DEFAULTS = new WindyKingGrid.Factory().defaults();

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new WindyKingGrid.Factory();
    }
  }

  @Nested
  class Varying extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new WindyKingGrid.Factory().create(DEFAULTS);
    }
  }

  @Nested
  class VaryingModel extends ModelContract {
    @Override
    protected Model model() {
      return WindyKingGrid.model(DEFAULTS);
    }
  }

  @Nested
  class Strong extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new WindyKingGrid.Factory().create(new Options(0.3, 1, -1));
    }
  }

  @Nested
  class StrongModel extends ModelContract {
    @Override
    protected Model model() {
      return WindyKingGrid.model(new Options(0.3, 1, -1));
    }
  }

  @Nested
  class Steady extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new WindyKingGrid.Factory().create(new Options(0, 1, -1));
    }

    @Override
    protected boolean deterministic() {
      return true;
    }
  }

  /** The chance to reach the goal within so many moves is the optimum of reward 1 there, 0 else. */
  private static void reaches(double variation, int[] moves, double[] published) {
    StateValues values = new StateValues(WindyKingGrid.model(new Options(variation, 1, 0)));
    for (int i = 0; i < moves.length; i++) {
      assertThat(values.optimum(moves[i]))
          .as("%d moves at %s", moves[i], variation)
          .isCloseTo(published[i], within(5e-9));
    }
  }

  @Test
  void inSteadyWindTheGoalTakesSevenMoves() {
    reaches(0, new int[] {6, 7}, new double[] {0, 1});
    assertThat(new StateValues(WindyKingGrid.model(new Options(0, 1, -1))).optimum(28))
        .as("six steps cost 1 each, the seventh pays 1")
        .isCloseTo(-5, within(1e-12));
  }

  @Test
  void inVaryingWindTheGoalIsReachedAsOftenAsInTheReleasedWorlds() {
    // By backward induction, outside Java, over the tables that the paper's own worlds build.
    reaches(
        0.15,
        new int[] {7, 8, 9, 11, 13, 19, 23},
        new double[] {
          0.66979375, 0.77219219, 0.81056889, 0.85584568, 0.95399842, 0.99318186, 0.99816193
        });
    reaches(
        0.3,
        new int[] {7, 8, 9, 11, 14, 19, 23, 28},
        new double[] {
          0.3757, 0.49141, 0.58471, 0.69814807, 0.8217798, 0.92852158, 0.96586924, 0.98607111
        });
  }

  @Test
  void windAddsToTheMoveAndVariesByOne() {
    // From r3c6, where the wind is 2, east with variation 0.15: 0, 1 or 2 and one more.
    Model model = WindyKingGrid.model(DEFAULTS);
    int column = 36 * 8 + 2;
    assertThat(model.transition(0).table().get(27, column)).isCloseTo(0.15, within(1e-15));
    assertThat(model.transition(0).table().get(17, column)).isCloseTo(0.7, within(1e-15));
    assertThat(model.transition(0).table().get(7, column)).isCloseTo(0.15, within(1e-15));
  }

  @Test
  void movesOverASideAreNotMadeAndOverTheTopEndThere() {
    Model model = WindyKingGrid.model(DEFAULTS);
    assertThat(model.transition(0).table().get(30, 30 * 8 + 3)).as("west at r3c0").isEqualTo(1);
    assertThat(model.transition(0).table().get(1, 8 * 10 + 4)).as("r1c0, north-east").isEqualTo(1);
    assertThat(model.transition(0).table().get(6, 6 * 8)).as("north at r0c6").isEqualTo(1);
  }

  @Test
  void refusesAVariationThatIsNoChance() {
    assertThatThrownBy(() -> new Options(0.6, 1, -1))
        .hasMessage("windy-king-grid: wind-variation must be in [0, 0.5], got 0.6");
    assertThatThrownBy(() -> new Options(0.1, -1, -1))
        .hasMessage("windy-king-grid: goal-reward must differ from step-reward, got both -1.0");
  }
}
