package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Index;
import org.jackdaw.envs.discrete.CliffWalking.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CliffWalkingTest {

  private static final Options DRY = new CliffWalking.Factory().defaults();
  private static final Options SLIPPERY = new Options(true, -1, -100);

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new CliffWalking.Factory();
    }
  }

  @Nested
  class Dry extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new CliffWalking.Factory().create(DRY);
    }

    @Override
    protected boolean deterministic() {
      return true;
    }
  }

  @Nested
  class Slippery extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new CliffWalking.Factory().create(SLIPPERY);
    }
  }

  @Nested
  class DryModel extends ModelContract {
    @Override
    protected Model model() {
      return CliffWalking.model(DRY);
    }
  }

  @Nested
  class SlipperyModel extends ModelContract {
    @Override
    protected Model model() {
      return CliffWalking.model(SLIPPERY);
    }
  }

  @Test
  void tablesAreThoseOfGymnasiumCellByCell() {
    Fixture exported = new Fixture("cliff-walking.txt");
    JointSteps dry = new JointSteps(CliffWalking.model(DRY));
    JointSteps slippery = new JointSteps(CliffWalking.model(SLIPPERY));
    for (int cell = 0; cell < 47; cell++) {
      for (int action = 0; action < 4; action++) {
        String key = "/" + cell + "/" + action;
        Optima.sameOutcomes(dry.outcomes(cell, action), exported.numbers("dry" + key), key);
        Optima.sameOutcomes(
            slippery.outcomes(cell, action), exported.numbers("slippery" + key), key);
      }
    }
  }

  @Test
  void dryCliffHasTheExactValues() {
    StateValues values = new StateValues(CliffWalking.model(DRY));
    String key = "CliffWalking/";
    Optima.same(values.optimum(1000), key + "optimal_undiscounted_no_limit");
    Optima.same(values.discounted(3000, 0.99), key + "optimal_discounted_0.99");
    Optima.same(values.discounted(600, 0.95), key + "optimal_discounted_0.95");
    Optima.same(values.randomDiscounted(3000, 0.99), key + "random_discounted_0.99");
    Optima.same(values.optimum(100), key + "optimal_time_dependent_limit_100");
    Optima.same(values.random(100), key + "random_limit_100");
    Optima.same(values.random(200), key + "random_limit_200");
    Optima.same(values.optimum(200), key + "optimal_time_dependent_limit_200");
    Optima.same(values.random(200_000), key + "random_undiscounted_no_limit");
  }

  @Test
  void slipperyCliffHasTheExactValues() {
    StateValues values = new StateValues(CliffWalking.model(SLIPPERY));
    String key = "CliffWalking-slippery/";
    Optima.same(values.optimum(2000), key + "optimal_undiscounted_no_limit");
    Optima.same(values.discounted(3000, 0.99), key + "optimal_discounted_0.99");
    Optima.same(values.discounted(600, 0.95), key + "optimal_discounted_0.95");
    Optima.same(values.optimum(100), key + "optimal_time_dependent_limit_100");
    Optima.same(values.optimum(200), key + "optimal_time_dependent_limit_200");
    Optima.same(values.random(100), key + "random_limit_100");
    Optima.same(values.random(200), key + "random_limit_200");
    Optima.same(values.randomDiscounted(3000, 0.99), key + "random_discounted_0.99");
    Optima.same(values.random(200_000), key + "random_undiscounted_no_limit");
  }

  @Test
  void aFallCostsAndLeadsBackWithoutEnding() {
    Environment world = new CliffWalking.Factory().create(DRY);
    world.reset(new Episode(1, Phase.TRAIN, 0, 0, 1));
    StepResult fallen = world.step(Index.of(1));
    assertThat(fallen.reward()).isEqualTo(-100);
    assertThat(fallen.observation().outcome(0)).isEqualTo(36);
    assertThat(fallen.terminated()).isFalse();
  }

  @Test
  void theEdgePathReachesTheGoalInThirteenSteps() {
    Environment world = new CliffWalking.Factory().create(DRY);
    world.reset(new Episode(1, Phase.TRAIN, 0, 0, 1));
    world.step(Index.of(0));
    for (int right = 0; right < 11; right++) {
      assertThat(world.step(Index.of(1)).terminated()).isFalse();
    }
    StepResult last = world.step(Index.of(2));
    assertThat(last.terminated()).isTrue();
    assertThat(last.reward()).isEqualTo(-1);
    assertThat(world.spec().success().orElseThrow().test(last)).isTrue();
  }

  @Test
  void refusesRewardsThatAreNoNumbers() {
    assertThatThrownBy(() -> new Options(false, -1, Double.NaN))
        .hasMessage("cliff-walking: cliff-reward must be finite, got NaN");
  }
}
