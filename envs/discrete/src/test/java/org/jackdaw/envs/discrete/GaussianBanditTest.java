package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.GaussianBandit.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.jackdaw.testkit.SeedContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GaussianBanditTest {

  private static final Options DEFAULTS = new GaussianBandit.Factory().defaults();
  private static final Options OPTIONS = DEFAULTS;

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new GaussianBandit.Factory();
    }
  }

  @Nested
  class Contract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new GaussianBandit.Factory().create(OPTIONS);
    }
  }

  @Nested
  class PublishedModel extends ModelContract {
    @Override
    protected Model model() {
      return GaussianBandit.model(OPTIONS, 3);
    }
  }

  @Nested
  class DrawnMeans extends SeedContract {
    @Override
    protected String outcome(long seed) {
      return GaussianBandit.means(DEFAULTS, seed).toString();
    }
  }

  /**
   * Beyond 5 sd a normal distribution holds 5.7e-7 of the probability and 1.5e-5 of the variance of
   * one side; the lattice of half sd changes neither by more than exp(-8 pi^2).
   */
  @Test
  void everyArmHasItsMeanAndTheVarianceOfTheNoise() {
    Options given = new Options(10, List.of(-1.3, 0.0, 2.71), 0, 1, 0.5, 2);
    Model model = GaussianBandit.model(given, 0);
    for (int arm = 0; arm < 3; arm++) {
      double mean = 0;
      double square = 0;
      double sum = 0;
      for (int k = 0; k < model.modalities().get(1).size(); k++) {
        double p = model.likelihood(1).table().get(k, arm);
        double reward = model.reward().orElseThrow().values().value(1, k);
        sum += p;
        mean += p * reward;
        square += p * (reward - given.means().get(arm)) * (reward - given.means().get(arm));
      }
      assertThat(sum).isCloseTo(1, within(1e-12));
      assertThat(mean).isCloseTo(given.means().get(arm), within(1e-5));
      assertThat(square).isCloseTo(0.25, within(1e-5));
    }
  }

  /** The cut at 4 sd is not felt; bounds are 4 standard errors of 1000 draws times 20 runs. */
  @Test
  void drawnMeansAreNormal() {
    Options options = new Options(1000, List.of(), 3, 2, 1, 2);
    double sum = 0;
    double square = 0;
    for (int run = 0; run < 20; run++) {
      for (double mean : GaussianBandit.means(options, run)) {
        sum += mean - 3;
        square += (mean - 3) * (mean - 3);
      }
    }
    double error = 1 / Math.sqrt(20_000);
    assertThat(sum / 20_000).isCloseTo(0, within(4 * 2 * error));
    assertThat(square / 20_000).isCloseTo(4, within(4 * 4 * Math.sqrt(2) * error));
  }

  @Test
  void refusesMeansTooFarApartForTheNoise() {
    assertThatThrownBy(() -> new Options(10, List.of(0.0, 1e6), 0, 1, 1, 2))
        .hasMessage(
            "gaussian-bandit: noise-sd must be larger for means that lie so far apart, got 1.0");
    assertThatThrownBy(() -> new Options(4, List.of(0.5), 0, 1, 1, 2))
        .hasMessage("gaussian-bandit: arms must be as many as means, got 4 and 1");
  }
}
