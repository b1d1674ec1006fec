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
import org.jackdaw.envs.discrete.DeepSea.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.jackdaw.testkit.SeedContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeepSeaTest {

  private static final Options CALM = new DeepSea.Factory().defaults();

  private static Options options(int size, boolean stochastic) {
    return new Options(size, 0.01, stochastic, true, 42);
  }

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new DeepSea.Factory();
    }
  }

  @Nested
  class Calm extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new DeepSea.Factory().create(CALM);
    }

    @Override
    protected boolean deterministic() {
      return true;
    }
  }

  @Nested
  class Stochastic extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new DeepSea.Factory().create(options(4, true));
    }
  }

  @Nested
  class StochasticModel extends ModelContract {
    @Override
    protected Model model() {
      return DeepSea.model(options(5, true));
    }
  }

  @Nested
  class Mapping extends SeedContract {
    @Override
    protected String outcome(long seed) {
      return new Options(10, 0.01, false, true, seed).mapping().toString();
    }
  }

  @Test
  void hasTheExactValues() {
    for (int size : new int[] {5, 10, 20}) {
      String key = "DeepSea-" + size + "/";
      StateValues calm = new StateValues(DeepSea.model(options(size, false)));
      StateValues noisy = new StateValues(DeepSea.model(options(size, true)));
      Optima.same(calm.optimum(size), key + "optimal");
      Optima.same(calm.random(size), key + "random");
      StateValues plain = new StateValues(DeepSea.model(new Options(size, 0.01, false, false, 0)));
      Optima.same(plain.constant(0, size), key + "always_left");
      Optima.same(noisy.optimum(size), key + "optimal_stochastic_variant");
      Optima.same(noisy.random(size), key + "random_stochastic_variant");
    }
  }

  /** The corner's noise has mean 0 and variance 1, as in bsuite. */
  @Test
  void noiseOfTheCornersHasUnitVariance() {
    Model model = DeepSea.model(new Options(3, 0.3, true, false, 0));
    JointSteps steps = new JointSteps(model);
    for (int corner : new int[] {6, 8}) {
      for (int action = 0; action < 2; action++) {
        double expected = (action == 1 ? -0.1 : 0) + (action == 1 && corner == 8 ? 1 : 0);
        double mean = 0;
        double square = 0;
        for (var entry : steps.outcomes(corner, action).entrySet()) {
          double off = entry.getKey().reward() - expected;
          mean += entry.getValue() * off;
          square += entry.getValue() * off * off;
        }
        assertThat(mean).isCloseTo(0, within(1e-12));
        assertThat(square).isCloseTo(1, within(1e-12));
      }
    }
  }

  @Test
  void goingRightAllTheWayFindsTheTreasure() {
    Environment world = new DeepSea.Factory().create(CALM);
    world.reset(new Episode(1, Phase.TRAIN, 0, 0, 1));
    StepResult last = null;
    double total = 0;
    for (int row = 0; row < 10; row++) {
      int cell = 11 * row;
      last = world.step(Index.of(CALM.mapping().get(cell) ? 1 : 0));
      total += last.reward();
    }
    assertThat(last.terminated()).isTrue();
    assertThat(total).isCloseTo(0.99, within(1e-12));
    assertThat(world.spec().success().orElseThrow().test(last)).isTrue();
  }

  @Test
  void refusesASeaOfOneCell() {
    assertThatThrownBy(() -> options(1, false))
        .hasMessage("deep-sea: size must be in [2, 200], got 1");
  }
}
