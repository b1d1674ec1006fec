package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.envs.discrete.SwappingLake.FirstMap;
import org.jackdaw.envs.discrete.SwappingLake.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SwappingLakeTest {

  private static final Options DEFAULTS = new SwappingLake.Factory().defaults();

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new SwappingLake.Factory();
    }
  }

  @Nested
  class Defaults extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new SwappingLake.Factory().create(DEFAULTS);
    }
  }

  @Nested
  class DefaultsModel extends ModelContract {
    @Override
    protected Model model() {
      return SwappingLake.model(DEFAULTS);
    }
  }

  @Nested
  class Stationary extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new SwappingLake.Factory().create(STATIONARY);
    }

    @Override
    protected boolean deterministic() {
      return true;
    }
  }

  @Nested
  class StationaryModel extends ModelContract {
    @Override
    protected Model model() {
      return SwappingLake.model(STATIONARY);
    }
  }

  private static final Options STATIONARY =
      new Options(FirstMap.GOAL_RIGHT, List.of(), 0.001, 100, -50, -1);

  private static Episode episode(int trained) {
    return new Episode(7, Phase.TRAIN, trained, 0, 1000 + trained);
  }

  private static Model known(int goalReward) {
    return SwappingLake.model(new Options(FirstMap.GOAL_BELOW, List.of(), 0.001, goalReward, 0, 0));
  }

  @Test
  void mapsSwapBeforeTheEpisodesOfTheScheduleAndNeverElse() {
    ModelWorld world = (ModelWorld) new SwappingLake.Factory().create(DEFAULTS);
    world.reset(episode(0));
    int first = world.hiddenState().state(1);
    for (int number = 1; number <= 500; number++) {
      world.reset(episode(number - 1));
      boolean swapped =
          number >= 21 && number < 121 || number >= 141 && number < 251 || number >= 451;
      assertThat(world.hiddenState().state(1))
          .as("episode %d", number)
          .isEqualTo(swapped ? 1 - first : first);
    }
  }

  @Test
  void runsBeginWithEitherMap() {
    ModelWorld world = (ModelWorld) new SwappingLake.Factory().create(DEFAULTS);
    int below = 0;
    for (int run = 0; run < 100; run++) {
      world.reset(new Episode(run, Phase.TRAIN, 0, 0, run));
      below += world.hiddenState().state(1);
    }
    assertThat(below).isBetween(30, 70);
  }

  @Test
  void goalAndHoleAreWhereTheMapSays() {
    Environment world = new SwappingLake.Factory().create(STATIONARY);
    world.reset(episode(0));
    world.step(Index.of(2)); // right
    world.step(Index.of(2));
    StepResult goal = world.step(Index.of(1)); // down to r1c2
    assertThat(goal.observation()).isEqualTo(Observation.ofIndices(5, 1));
    assertThat(goal.reward()).isEqualTo(100);
    assertThat(goal.terminated()).isTrue();
    assertThat(world.spec().success().orElseThrow().test(goal)).isTrue();
    world.reset(episode(1));
    assertThat(world.step(Index.of(0)).reward()).as("left, at the edge").isEqualTo(-1);
    world.step(Index.of(1));
    world.step(Index.of(1));
    StepResult hole = world.step(Index.of(2)); // right to r2c1
    assertThat(hole.observation()).isEqualTo(Observation.ofIndices(7, 2));
    assertThat(hole.reward()).isEqualTo(-50);
    assertThat(world.spec().success().orElseThrow().test(hole)).isFalse();
  }

  @Test
  void whoeverKnowsTheMapReachesTheGoalAndWhoeverDoesNotHalfTheTime() {
    assertThat(new BeliefTree(known(100)).optimum(15)).isCloseTo(100, within(1e-12));
    assertThat(new BeliefTree(known(100)).optimum(2)).isZero();
    assertThat(new BeliefTree(SwappingLake.model(DEFAULTS)).optimum(15))
        .isCloseTo(50, within(1e-12));
  }

  @Test
  void randomMovesReachTheGoalAsOftenAsPublished() {
    assertThat(random(15)).isCloseTo(0.394, within(5e-4));
    assertThat(random(100)).isCloseTo(0.500, within(5e-4));
  }

  /** Chance that uniformly random moves stand on r2c1 after so many steps. */
  private static double random(int steps) {
    Model model = known(1);
    double[] at = new double[9];
    at[0] = 1;
    for (int t = 0; t < steps; t++) {
      double[] next = new double[9];
      for (int column = 0; column < 36; column++) {
        model.transition(0).table().addColumn(column, at[column / 4] / 4, next);
      }
      at = next;
    }
    return at[7];
  }

  @Test
  void refusesSchedulesAndRewardsWithoutOrder() {
    assertThatThrownBy(() -> new Options(FirstMap.EITHER, List.of(20, 10), 0.1, 1, 0, 0))
        .hasMessage("swapping-lake: swap-episodes must be ascending numbers >= 2, got [20, 10]");
    assertThatThrownBy(() -> new Options(FirstMap.EITHER, List.of(1), 0.1, 1, 0, 0))
        .hasMessageContaining("ascending numbers >= 2");
    assertThatThrownBy(() -> new Options(FirstMap.EITHER, List.of(), 0.1, 1, 0.5, 0))
        .hasMessageContaining("got [1.0, 0.0, 0.5]");
  }
}
