package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.Maze.Options;
import org.jackdaw.envs.discrete.Maze.Size;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MazeTest {

  private static final Options DEFAULTS = new Maze.Factory().defaults();

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new Maze.Factory();
    }
  }

  @Nested
  class Drifting extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new Maze.Factory().create(DEFAULTS);
    }
  }

  @Nested
  class DriftingModel extends ModelContract {
    @Override
    protected Model model() {
      return Maze.model(DEFAULTS, 1);
    }
  }

  @Nested
  class Changing extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new Maze.Factory().create(changing(4, false));
    }
  }

  @Nested
  class ChangingModel extends ModelContract {
    @Override
    protected Model model() {
      return Maze.model(changing(4, false), 1);
    }
  }

  private static Options options(Size size, double drift, double goalReward, double stepReward) {
    return new Options(
        size, drift, OptionalInt.empty(), 1, 10, true, goalReward, OptionalDouble.of(stepReward));
  }

  private static Options changing(int goals, boolean show) {
    return new Options(
        Size.SMALL, 0.25, OptionalInt.empty(), goals, 3, show, 10, OptionalDouble.empty());
  }

  /** A step costs 1 and the goal pays 0, so an optimum is minus the steps before the last. */
  private static double steps(Size size, double drift) {
    StateValues values = new StateValues(Maze.model(options(size, drift, 0, -1), 1));
    return 1 - values.optimum(800);
  }

  @Test
  void mapsHaveTheirFreeCells() {
    assertThat(MazeMap.of(Size.SMALL).cells()).hasSize(50);
    assertThat(MazeMap.of(Size.MEDIUM).cells()).hasSize(209);
    assertThat(MazeMap.of(Size.LARGE).cells()).hasSize(470);
  }

  @Test
  void shortestWaysAreAsLongAsPublished() {
    assertThat(steps(Size.SMALL, 0)).isCloseTo(17.08, within(5e-3));
    assertThat(steps(Size.SMALL, 0.25)).isCloseTo(19.96, within(5e-3));
    assertThat(new StateValues(Maze.model(DEFAULTS, 1)).optimum(800))
        .isCloseTo(9.981, within(5e-4));
  }

  @Test
  void randomMovesTakeAsLongAsPublished() {
    // Within the limit of 10 000 steps; by an independent recursion over the cells of the map.
    StateValues straight = new StateValues(Maze.model(options(Size.SMALL, 0, 10, -0.001), 1));
    assertThat(straight.random(10_000)).isCloseTo(7.711232529801893, within(1e-9));
    StateValues drifting = new StateValues(Maze.model(DEFAULTS, 1));
    assertThat(drifting.random(10_000)).isCloseTo(7.847197086595008, within(1e-9));
  }

  @Test
  void aDriftingMoveGoesDiagonally() {
    // From r9c5, the cell number 45: north to r8c5, which is free, r8c4 and r8c6 are walls.
    MazeMap map = MazeMap.of(Size.SMALL);
    int from = map.cells().indexOf(9 * 11 + 5);
    int ahead = map.cells().indexOf(8 * 11 + 5);
    Model model = Maze.model(DEFAULTS, 1);
    assertThat(model.transition(0).table().get(ahead, from * 4)).isCloseTo(0.75, within(1e-15));
    assertThat(model.transition(0).table().get(from, from * 4)).isCloseTo(0.25, within(1e-15));
  }

  @Test
  void goalsChangeOnScheduleToAnotherOne() {
    ModelWorld world = (ModelWorld) new Maze.Factory().create(changing(4, true));
    int before = 0;
    for (int trained = 0; trained < 30; trained++) {
      int shown = world.reset(new Episode(5, Phase.TRAIN, trained, 0, trained)).outcome(1);
      assertThat(shown).isEqualTo(world.hiddenState().state(1));
      assertThat(shown != before)
          .as("episode %d", trained)
          .isEqualTo(trained % 3 == 0 && trained > 0);
      before = shown;
    }
  }

  @Test
  void refusesAGoalOutsideTheMap() {
    assertThatThrownBy(
            () ->
                new Options(
                    Size.SMALL, 0, OptionalInt.of(50), 1, 10, true, 10, OptionalDouble.empty()))
        .hasMessage("maze: goal must be in [0, 49], got 50");
    assertThatThrownBy(() -> options(Size.SMALL, 0.25, -1, -1))
        .hasMessage("maze: goal-reward must be above step-reward, got -1.0");
  }

  @Test
  void shortestWaysOfTheLargeMazeAreAsLongAsPublished() {
    assertThat(steps(Size.LARGE, 0.25)).isCloseTo(52.97, within(5e-3));
  }
}
