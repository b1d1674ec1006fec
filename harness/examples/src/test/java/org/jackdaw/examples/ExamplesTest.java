package org.jackdaw.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.loop.EpisodeResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.BernoulliBandit;
import org.jackdaw.oracle.Yardsticks;
import org.jackdaw.testkit.EnvironmentContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExamplesTest {

  @Test
  void aRandomWalkIsTheSameForTheSameSeedAndAnotherForAnother() {
    EpisodeResult once = Example01RandomWalk.walk(42);

    assertThat(Example01RandomWalk.walk(42)).isEqualTo(once);
    assertThat(Example01RandomWalk.walk(43)).isNotEqualTo(once);
    assertThat(once.terminated()).isNotEqualTo(once.truncated());
  }

  @Test
  void activeInferenceLooksAtTheCueBeforeItChoosesAnArm() {
    List<List<String>> episodes = Example02TMaze.play(20);

    assertThat(episodes).allSatisfy(moves -> assertThat(moves.get(0)).isEqualTo("cue"));
    assertThat(episodes).extracting(moves -> moves.get(1)).containsOnly("left", "right");
    assertThat(episodes).extracting(moves -> moves.get(1)).contains("left", "right");
  }

  @Test
  void askingTheDogIsWorthWhatItsWordIsWorth() {
    // uniform: 2/3 open at once, worth 0 either way; the optimum asks, then obeys: 0.8 - 0.2
    Yardsticks yardsticks = Yardsticks.of(Example03OwnEnvironment.model(), 2);

    assertThat(yardsticks.floor()).isCloseTo(0, within(1e-12));
    assertThat(yardsticks.ceiling().orElseThrow()).isCloseTo(0.6, within(1e-12));
  }

  @Test
  void theOwnAgentEarnsMoreFrozenThanAnAverageArmPays() {
    // over runs, since any one run may be unlucky
    double frozen = 0;
    double average = 0;
    for (int run = 0; run < 20; run++) {
      frozen += Example04OwnAgent.learn(run)[1] / 20;
      average += averageArm(run) / 20;
    }

    assertThat(frozen).isGreaterThan(average + 0.1);
  }

  private static double averageArm(long runSeed) {
    BernoulliBandit.Factory worlds = new BernoulliBandit.Factory();
    Model model = ((PublishesModel) worlds.create(worlds.defaults())).model(runSeed);
    return Yardsticks.of(model, 1).floor();
  }

  @Nested
  class OwnEnvironmentKeepsTheContract extends EnvironmentContract {
    @Override
    protected Environment create() {
      return Example03OwnEnvironment.world();
    }
  }
}
