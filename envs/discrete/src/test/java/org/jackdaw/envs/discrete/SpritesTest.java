package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.envs.discrete.Sprites.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SpritesTest {

  private static final Options DEFAULTS = new Sprites.Factory().defaults();

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new Sprites.Factory();
    }
  }

  @Nested
  class Defaults extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new Sprites.Factory().create(DEFAULTS);
    }
  }

  @Nested
  class DefaultsModel extends ModelContract {
    @Override
    protected Model model() {
      return Sprites.model(DEFAULTS);
    }
  }

  @Nested
  class Fine extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new Sprites.Factory().create(new Options(1, 5));
    }
  }

  @Nested
  class FineModel extends ModelContract {
    @Override
    protected Model model() {
      return Sprites.model(new Options(1, 5));
    }
  }

  /** What a square earns that goes left until it is seen in the first cell, and then out. */
  private static double seenAtTheLeft(int granularity) {
    Model model = Sprites.model(new Options(granularity, 8));
    double sum = 0;
    for (int start = 0; start < 32; start++) {
      int x = start;
      while (model.likelihood(model.modality("x")).table().supportRow(x, 0) > 0) {
        x = model.transition(model.factor("x")).table().supportRow(x * 4 + 2, 0);
      }
      int paid = model.modality("reward");
      int outcome = model.likelihood(paid).table().supportRow(x * 33 + 32, 0);
      sum += model.reward().orElseThrow().values().value(1, outcome) / 32;
    }
    return sum;
  }

  @Test
  void whoStopsInTheFirstCellSolvesAsMuchAsPublished() {
    assertThat((1 + seenAtTheLeft(8)) / 2).isCloseTo(0.8906, within(5e-5));
    assertThat((1 + seenAtTheLeft(4)) / 2).isCloseTo(0.9766, within(5e-5));
    assertThat((1 + seenAtTheLeft(2)) / 2).isCloseTo(0.9961, within(5e-5));
    assertThat((1 + seenAtTheLeft(1)) / 2).isEqualTo(1);
  }

  @Test
  void fourMovesToTheRightSideAndFourDownPayEverything() {
    Environment world = new Sprites.Factory().create(DEFAULTS);
    for (int seed = 0; seed < 60; seed++) {
      int shape = world.reset(new Episode(1, Phase.TRAIN, 0, 0, seed)).outcome(0);
      for (int i = 0; i < 4; i++) {
        assertThat(world.step(Index.of(shape == 0 ? 2 : 3)).reward()).isZero();
      }
      StepResult last = world.step(Index.of(0));
      while (!last.terminated()) {
        last = world.step(Index.of(0));
      }
      assertThat(last.reward()).isEqualTo(1);
      assertThat(world.spec().success().orElseThrow().test(last)).isTrue();
    }
  }

  @Test
  void rewardFallsTowardsTheMiddleAndTurnsThere() {
    Model model = Sprites.model(DEFAULTS);
    assertThat(paid(model, 0, 0)).isEqualTo(1);
    assertThat(paid(model, 0, 15)).isEqualTo(1 / 16.0);
    assertThat(paid(model, 0, 16)).isEqualTo(-1 / 16.0);
    assertThat(paid(model, 0, 31)).isEqualTo(-1);
    assertThat(paid(model, 2, 31)).isEqualTo(1);
    assertThat(paid(model, 1, 0)).isEqualTo(-1);
  }

  private static double paid(Model model, int shape, int x) {
    int column = (shape * 32 + x) * 33 + 32;
    int outcome = model.likelihood(model.modality("reward")).table().supportRow(column, 0);
    return model.reward().orElseThrow().values().value(1, outcome);
  }

  @Test
  void refusesCellsThatDoNotDivideTheImage() {
    assertThatThrownBy(() -> new Options(3, 8))
        .hasMessage("dsprites: granularity must be 1, 2, 4, 8 or 16, got 3");
  }
}
