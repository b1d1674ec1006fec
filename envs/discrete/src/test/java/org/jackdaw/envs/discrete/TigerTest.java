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
import org.jackdaw.api.space.Observation;
import org.jackdaw.envs.discrete.Tiger.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TigerTest {

  private static final Options CLASSIC = new Tiger.Factory().defaults();
  private static final Options ENDING = new Options(0.85, -1, 10, -100, true);

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new Tiger.Factory();
    }
  }

  @Nested
  class Classic extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new Tiger.Factory().create(CLASSIC);
    }
  }

  @Nested
  class ClassicModel extends ModelContract {
    @Override
    protected Model model() {
      return Tiger.model(CLASSIC);
    }
  }

  @Nested
  class EndsOnOpen extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new Tiger.Factory().create(ENDING);
    }
  }

  @Nested
  class EndsOnOpenModel extends ModelContract {
    @Override
    protected Model model() {
      return Tiger.model(ENDING);
    }
  }

  @Test
  void finiteHorizonOptimaAreTheKnownOnes() {
    BeliefTree tree = new BeliefTree(Tiger.model(CLASSIC));
    double[] known = {
      -1, -2, 2.72, 2.42125, 3.60915, 5.61881875, 6.24634987, 7.09661553, 8.75383919, 9.43816762
    };
    for (int steps = 1; steps <= known.length; steps++) {
      assertThat(tree.optimum(steps))
          .as("%d steps", steps)
          .isCloseTo(known[steps - 1], within(5e-9));
    }
    assertThat(tree.optimum(20)).isCloseTo(20.390826254, within(1e-9));
  }

  @Test
  void hearingAfterOpeningIsAFairCoin() {
    // Columns (state after, action), the action varying fastest.
    assertThat(Fixture.tensor(Tiger.model(CLASSIC).likelihood(0).table()))
        .containsExactly(
            new double[] {0.85, 0.5, 0.5, 0.15, 0.5, 0.5, 0.15, 0.5, 0.5, 0.85, 0.5, 0.5},
            within(1e-15));
  }

  @Test
  void nothingIsHeardAtTheReset() {
    Environment world = new Tiger.Factory().create(CLASSIC);
    Observation first = world.reset(new Episode(1, Phase.TRAIN, 0, 0, 1));
    assertThat(first).isEqualTo(Observation.ofIndices(-1));
  }

  @Test
  void openingPaysByWhereTheTigerWas() {
    ModelWorld world = (ModelWorld) new Tiger.Factory().create(CLASSIC);
    for (int seed = 0; seed < 50; seed++) {
      world.reset(new Episode(1, Phase.TRAIN, 0, 0, seed));
      int tiger = world.hiddenState().state(0);
      assertThat(world.step(Index.of(0)).reward()).isEqualTo(-1);
      assertThat(world.step(Index.of(2 - tiger)).reward()).isEqualTo(10);
      int placed = world.hiddenState().state(0);
      assertThat(world.step(Index.of(1 + placed)).reward()).isEqualTo(-100);
    }
  }

  @Test
  void onlyTheEndingFormKnowsSuccess() {
    assertThat(new Tiger.Factory().create(CLASSIC).spec().success()).isEmpty();
    ModelWorld world = (ModelWorld) new Tiger.Factory().create(ENDING);
    world.reset(new Episode(1, Phase.TRAIN, 0, 0, 1));
    int tiger = world.hiddenState().state(0);
    StepResult opened = world.step(Index.of(2 - tiger));
    assertThat(opened.terminated()).isTrue();
    assertThat(world.spec().success().orElseThrow().test(opened)).isTrue();
  }

  @Test
  void refusesRewardsThatCannotBeTold() {
    assertThatThrownBy(() -> new Options(0.85, -1, -1, -100, false))
        .hasMessageContaining("must differ, got [-1.0, -1.0, -100.0]");
    assertThatThrownBy(() -> new Options(0.2, -1, 10, -100, false))
        .hasMessage("tiger: listen-accuracy must be in [0.5, 1], got 0.2");
  }
}
