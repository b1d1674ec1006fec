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
import org.jackdaw.envs.discrete.SeasonalForaging.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SeasonalForagingTest {

  private static final Options DEFAULTS = new SeasonalForaging.Factory().defaults();

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new SeasonalForaging.Factory();
    }
  }

  @Nested
  class Small extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new SeasonalForaging.Factory().create(small(3, 0.7));
    }
  }

  @Nested
  class SmallModel extends ModelContract {
    @Override
    protected Model model() {
      return SeasonalForaging.model(small(3, 0.7));
    }
  }

  private static final int UP = 0;
  private static final int DOWN = 1;
  private static final int RIGHT = 3;
  private static final int STAY = 4;

  /** Two seasons; food r0c0 then r1c1, water r0c2 then r1c0, rest r1c2 then r0c1; hill r0c1. */
  private static Options small(int waterLimit, double stay) {
    return new Options(
        List.of(2, 3),
        List.of(0, 1),
        List.of(0, 1),
        List.of(List.of(0, 0), List.of(1, 1)),
        List.of(List.of(0, 2), List.of(1, 0)),
        List.of(List.of(1, 2), List.of(0, 1)),
        6,
        waterLimit,
        7,
        stay,
        true);
  }

  private static ModelWorld inSeason(Options options, int season) {
    ModelWorld world = (ModelWorld) new SeasonalForaging.Factory().create(options);
    for (int seed = 0; ; seed++) {
      world.reset(new Episode(1, Phase.TRAIN, 0, 0, seed));
      if (world.hiddenState().state(1) == season) {
        return world;
      }
    }
  }

  @Test
  void whoeverStaysDiesOfThirstAfterTwentySteps() {
    Environment world = new SeasonalForaging.Factory().create(DEFAULTS);
    world.reset(new Episode(1, Phase.TRAIN, 0, 0, 1));
    double survived = 0;
    for (int step = 1; step <= 20; step++) {
      StepResult result = world.step(Index.of(STAY));
      survived += result.reward();
      assertThat(result.terminated()).as("step %d", step).isEqualTo(step == 20);
    }
    assertThat(survived).isEqualTo(20);
  }

  @Test
  void waterInTheLastStepSaves() {
    // Season 0 for ever: water at r0c2, one step to the right; the limit is 3.
    ModelWorld late = inSeason(small(3, 1), 0);
    late.step(Index.of(STAY));
    late.step(Index.of(STAY));
    StepResult saved = late.step(Index.of(RIGHT));
    assertThat(saved.terminated()).isFalse();
    assertThat(saved.observation()).isEqualTo(Observation.ofIndices(2, 2, 0, 3, 3, 3));
    assertThat(late.step(Index.of(STAY)).observation())
        .as("the clock of water begins at 1 again")
        .isEqualTo(Observation.ofIndices(2, 2, 0, 4, 1, 4));
    late.step(Index.of(DOWN));
    late.step(Index.of(STAY));
    ModelWorld thirsty = inSeason(small(3, 1), 0);
    thirsty.step(Index.of(STAY));
    thirsty.step(Index.of(STAY));
    assertThat(thirsty.step(Index.of(DOWN)).terminated()).isTrue();
  }

  @Test
  void placesChangeWithTheSeasonAndTheHillTellsIt() {
    ModelWorld world = inSeason(small(5, 1), 1);
    // location r0c1 is the hill, and rest in season 1
    assertThat(world.step(Index.of(UP)).observation())
        .isEqualTo(Observation.ofIndices(1, 3, 2, 1, 1, 1));
    assertThat(world.step(Index.of(DOWN)).observation())
        .as("food at r1c1")
        .isEqualTo(Observation.ofIndices(4, 1, 0, 2, 2, 1));
  }

  @Test
  void aRoundOfWaterFoodAndRestLastsForEver() {
    // In season 1 of the small world: water r1c0, food r1c1, rest r0c1, all next to each other.
    ModelWorld world = inSeason(small(5, 1), 1);
    int[] round = {DOWN, 2, RIGHT, UP}; // food, water, food, rest
    for (int step = 0; step < 200; step++) {
      assertThat(world.step(Index.of(round[step % 4])).terminated()).as("step %d", step).isFalse();
    }
  }

  @Test
  void seasonsGoRoundInOrder() {
    Model model = SeasonalForaging.model(DEFAULTS);
    double[] next = new double[4];
    model.transition(model.factor("season")).table().addColumn(3, 1, next);
    assertThat(next).containsExactly(new double[] {0.05, 0, 0, 0.95}, within(1e-15));
  }

  @Test
  void refusesAsManySeasonsOfFoodAsNotOfWater() {
    Options d = DEFAULTS;
    assertThatThrownBy(
            () ->
                new Options(
                    d.shape(),
                    d.startLocation(),
                    d.hillLocation(),
                    d.foodLocations(),
                    List.of(List.of(0, 0)),
                    d.restLocations(),
                    22,
                    20,
                    25,
                    0.95,
                    true))
        .hasMessageContaining("must be as many, one per season");
  }
}
