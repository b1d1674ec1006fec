package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Table;
import org.jackdaw.envs.discrete.BernoulliBandit.Options;
import org.jackdaw.testkit.EnvironmentContract;
import org.jackdaw.testkit.EnvironmentFactoryContract;
import org.jackdaw.testkit.ModelContract;
import org.jackdaw.testkit.SeedContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BernoulliBanditTest {

  private static final Options GIVEN = new Options(10, List.of(0.2, 0.75, 1.0), 1, 1);
  private static final Options DRAWN = new BernoulliBandit.Factory().defaults();

  @Nested
  class FactoryContract extends EnvironmentFactoryContract<Options> {
    @Override
    protected EnvironmentFactory<Options> factory() {
      return new BernoulliBandit.Factory();
    }
  }

  @Nested
  class Given extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new BernoulliBandit.Factory().create(GIVEN);
    }
  }

  @Nested
  class Drawn extends EnvironmentContract {
    @Override
    protected Environment create() {
      return new BernoulliBandit.Factory().create(DRAWN);
    }
  }

  @Nested
  class DrawnModel extends ModelContract {
    @Override
    protected Model model() {
      return BernoulliBandit.model(DRAWN, 3);
    }
  }

  @Nested
  class DrawnMeans extends SeedContract {
    @Override
    protected String outcome(long seed) {
      return BernoulliBandit.means(DRAWN, seed).toString();
    }
  }

  @Test
  void rewardTableHoldsTheGivenMeansByArm() {
    Table reward = BernoulliBandit.model(GIVEN, 0).likelihood(1).table();
    assertThat(Fixture.tensor(reward)).containsExactly(0.8, 0.25, 0, 0.2, 0.75, 1);
  }

  @Test
  void givenMeansCountTheArms() {
    assertThat(GIVEN.arms()).isEqualTo(3);
    assertThatThrownBy(() -> new Options(4, List.of(0.5), 1, 1))
        .hasMessage("bernoulli-bandit: arms must be as many as means, got 4 and 1");
  }

  @Test
  void meansStayForARunAndChangeWithIt() {
    ModelWorld world = (ModelWorld) new BernoulliBandit.Factory().create(DRAWN);
    String first = world.model(1).hash();
    world.reset(new Episode(2, Phase.TRAIN, 0, 0, 5));
    assertThat(world.model(1).hash()).isEqualTo(first);
    assertThat(world.model(2).hash()).isNotEqualTo(first);
  }

  @Test
  void askingForAnotherRunsModelDoesNotDisturbTheEpisode() {
    ModelWorld asked = (ModelWorld) new BernoulliBandit.Factory().create(DRAWN);
    ModelWorld left = (ModelWorld) new BernoulliBandit.Factory().create(DRAWN);
    asked.reset(new Episode(2, Phase.TRAIN, 0, 0, 5));
    left.reset(new Episode(2, Phase.TRAIN, 0, 0, 5));
    for (int step = 0; step < 100; step++) {
      asked.model(step);
      var arm = org.jackdaw.api.space.Index.of(step % 10);
      assertThat(asked.step(arm)).isEqualTo(left.step(arm));
    }
  }

  /** Mean 2/3 and variance 2/63 of Beta(4, 2); bounds are 4 standard errors of 20000 draws. */
  @Test
  void drawnMeansFollowTheirBetaDistribution() {
    moments(4, 2, 4.0 / 6, 8.0 / (36 * 7));
    moments(0.5, 0.5, 0.5, 0.125);
    moments(1, 1, 0.5, 1.0 / 12);
  }

  private static void moments(double alpha, double beta, double mean, double variance) {
    Options options = new Options(20_000, List.of(), alpha, beta);
    List<Double> draws = BernoulliBandit.means(options, 7);
    double n = draws.size();
    double average = draws.stream().mapToDouble(d -> d).sum() / n;
    double spread = draws.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum() / n;
    assertThat(average).isCloseTo(mean, within(4 * Math.sqrt(variance / n)));
    // (d - mean)^2 lies in [0, 1] with second moment at most its first, so its variance is below
    // the distribution's variance.
    assertThat(spread).isCloseTo(variance, within(4 * Math.sqrt(variance / n)));
    assertThat(draws).allMatch(d -> d >= 0 && d <= 1);
  }

  @Test
  void refusesMeansAndPriorsOutOfRange() {
    assertThatThrownBy(() -> new Options(2, List.of(0.5, 1.5), 1, 1))
        .hasMessage("bernoulli-bandit: means must be in [0, 1], got 1.5");
    assertThatThrownBy(() -> new Options(2, List.of(), 0, 1))
        .hasMessage("bernoulli-bandit: prior-alpha must be above 0 and finite, got 0.0");
    assertThatThrownBy(() -> new Options(0, List.of(), 1, 1))
        .hasMessage("bernoulli-bandit: arms must be in [1, 100000], got 0");
  }
}
