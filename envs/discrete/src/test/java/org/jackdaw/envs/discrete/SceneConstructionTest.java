package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.envs.discrete.SceneConstruction.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SceneConstructionTest {

  private static final Options DEFAULTS = new SceneConstruction.Factory().defaults();

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new SceneConstruction.Factory();
    }
  }

  @Nested
  class Defaults extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new SceneConstruction.Factory().create(DEFAULTS);
    }
  }

  @Nested
  class DefaultsModel extends ModelContract {
    @Override
    protected Model model() {
      return SceneConstruction.model(DEFAULTS);
    }
  }

  @Nested
  class Ending extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new SceneConstruction.Factory().create(ENDING);
    }
  }

  @Nested
  class EndingModel extends ModelContract {
    @Override
    protected Model model() {
      return SceneConstruction.model(ENDING);
    }
  }

  private static final Options ENDING = new Options(2, -4, -4, 4, true);

  private static double optimum(Options options, int steps) {
    return new BeliefTree(SceneConstruction.model(options)).optimum(steps);
  }

  @Test
  void optimaAreThoseOfAnIndependentRecursion() {
    // Over all 48 scenes and placements that are left, in 2 and 3 steps.
    assertThat(optimum(DEFAULTS, 2)).isCloseTo(0, within(1e-12));
    assertThat(optimum(DEFAULTS, 3)).isCloseTo(0.5, within(1e-12));
    assertThat(optimum(ENDING, 3)).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  @Tag("slow")
  void optimaOfLongerEpisodesAreThoseOfAnIndependentRecursion() {
    assertThat(optimum(DEFAULTS, 4)).isCloseTo(5 / 3.0, within(1e-12));
    assertThat(optimum(ENDING, 4)).isCloseTo(0.5, within(1e-12));
    assertThat(optimum(DEFAULTS, 5)).isCloseTo(11 / 3.0, within(1e-12));
    assertThat(optimum(ENDING, 5)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void quadrantsShowTheTwoDirectionsOfTheScene() {
    ModelWorld world = (ModelWorld) new SceneConstruction.Factory().create(DEFAULTS);
    for (int seed = 0; seed < 40; seed++) {
      world.reset(new Episode(1, Phase.TRAIN, 0, 0, seed));
      int scene = world.hiddenState().state(0);
      List<Integer> seen = new ArrayList<>();
      for (int quadrant = 1; quadrant <= 4; quadrant++) {
        seen.add(world.step(Index.of(quadrant)).observation().outcome(0));
      }
      assertThat(seen).containsExactlyInAnyOrder(0, 0, 1 + scene, 1 + (scene + 1) % 4);
      String placed = (1 + seen.indexOf(1 + scene)) + "-" + (1 + seen.indexOf(1 + (scene + 1) % 4));
      assertThat(
              SceneConstruction.model(DEFAULTS)
                  .factors()
                  .get(1)
                  .label(world.hiddenState().state(1)))
          .isEqualTo(placed);
    }
  }

  @Test
  void choicesPayAndLookingOnCostsFromTheFourthStep() {
    ModelWorld world = (ModelWorld) new SceneConstruction.Factory().create(DEFAULTS);
    world.reset(new Episode(1, Phase.TRAIN, 0, 0, 3));
    int scene = world.hiddenState().state(0);
    assertThat(world.step(Index.of(0)).reward()).isZero();
    assertThat(world.step(Index.of(5 + scene)).reward()).isEqualTo(2);
    assertThat(world.step(Index.of(5 + (scene + 1) % 4)).reward()).isEqualTo(-4);
    assertThat(world.step(Index.of(1)).reward()).isEqualTo(-4);
    assertThat(world.step(Index.of(5 + scene)).reward()).isEqualTo(2);
  }

  @Test
  void refusesUrgencyBeforeTheFirstStep() {
    assertThatThrownBy(() -> new Options(2, -4, -4, 0, false))
        .hasMessage("scene-construction: urgent-from must be in [1, 1000], got 0");
  }
}
