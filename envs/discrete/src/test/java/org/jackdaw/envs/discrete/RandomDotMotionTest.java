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
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.envs.discrete.RandomDotMotion.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RandomDotMotionTest {

  private static final Options DEFAULTS = new RandomDotMotion.Factory().defaults();

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new RandomDotMotion.Factory();
    }
  }

  @Nested
  class Defaults extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new RandomDotMotion.Factory().create(DEFAULTS);
    }
  }

  @Nested
  class DefaultsModel extends ModelContract {
    @Override
    protected Model model() {
      return RandomDotMotion.model(DEFAULTS);
    }
  }

  @Nested
  class Clear extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new RandomDotMotion.Factory().create(new Options(4, -1));
    }
  }

  @Nested
  class ClearModel extends ModelContract {
    @Override
    protected Model model() {
      return RandomDotMotion.model(new Options(4, -1));
    }
  }

  @Test
  void dotsGoTheTrueWayByASoftmaxOfThePrecision() {
    // e / (e + 3) and 1 / (e + 3), in the columns (direction, sampling).
    Model model = RandomDotMotion.model(DEFAULTS);
    double e = Math.exp(1);
    double[] up = new double[5];
    model.likelihood(0).table().addColumn(2, 1, up);
    double other = 1 / (e + 3);
    assertThat(up)
        .containsExactly(new double[] {0, e / (e + 3), other, other, other}, within(1e-15));
    double[] still = new double[5];
    model.likelihood(0).table().addColumn(0, 1, still);
    assertThat(still).containsExactly(1, 0, 0, 0, 0);
    double[] breaking = new double[5];
    model.likelihood(0).table().addColumn(3, 1, breaking);
    assertThat(breaking).containsExactly(1, 0, 0, 0, 0);
  }

  @Test
  void nothingIsPaidAndBreakingIsLikedALittle() {
    Model model = RandomDotMotion.model(DEFAULTS);
    assertThat(model.reward()).isEmpty();
    assertThat(model.logPreference(model.modality("where"))).isEqualTo(OutcomeValues.of(0, 0.001));
  }

  @Test
  void aBreakIsForGood() {
    Environment world = new RandomDotMotion.Factory().create(DEFAULTS);
    world.reset(new Episode(1, Phase.TRAIN, 0, 0, 1));
    assertThat(world.step(Index.of(0)).reward()).isZero();
    assertThat(world.step(Index.of(1)).observation()).isEqualTo(Observation.ofIndices(0, 1));
    StepResult broken = world.step(Index.of(0));
    assertThat(broken.observation()).isEqualTo(Observation.ofIndices(0, 1));
    assertThat(broken.reward()).isZero();
  }

  @Test
  void refusesANegativePrecision() {
    assertThatThrownBy(() -> new Options(-1, 0.001))
        .hasMessage("random-dot-motion: precision must be in [0, 50], got -1");
  }
}
