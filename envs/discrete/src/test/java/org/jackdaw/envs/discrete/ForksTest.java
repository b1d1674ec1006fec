package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forks save work and change nothing. */
class ForksTest {

  static Stream<String> worlds() {
    return factories().map(EnvironmentFactory::id);
  }

  private static Stream<EnvironmentFactory<?>> factories() {
    return ServiceLoader.load(EnvironmentFactory.class).stream()
        .<EnvironmentFactory<?>>map(ServiceLoader.Provider::get)
        .filter(factory -> !factory.id().equals("pomdp-file")) // has no world of its own
        .filter(factory -> create(factory) instanceof PublishesModel);
  }

  private static <O extends Record> Environment create(EnvironmentFactory<O> factory) {
    return factory.create(factory.defaults());
  }

  private static Model model(String id) {
    EnvironmentFactory<?> factory =
        factories().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    return ((PublishesModel) create(factory)).model(3);
  }

  private static Dynamics dynamics(Model model) {
    return new Dynamics(model, new ObservationTable(model.observationSpace()));
  }

  private static ModelProcess process(Model model, int mostPairs) {
    Dynamics dynamics = dynamics(model);
    return new ModelProcess(model, Optional.empty(), dynamics, new Forks(dynamics, mostPairs));
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void stepsAreThoseOfTheWalkOverAllTables(String id) {
    Model model = model(id);
    ModelProcess forked = process(model, 1 << 18);
    ModelProcess walked = process(model, 0);
    RandomStream actions = new RandomStream(1);
    for (int e = 0; e < 30; e++) {
      Episode episode = new Episode(3, Phase.TRAIN, e, e, 100 + e);
      assertThat(forked.start(episode)).isEqualTo(walked.start(episode));
      assertSameUntilTheEnd(forked, walked, actions);
    }
  }

  private static void assertSameUntilTheEnd(
      ModelProcess forked, ModelProcess walked, RandomStream actions) {
    int actionCount = walked.model().actions().size();
    StepResult result;
    int steps = 0;
    do {
      int action = actions.nextInt(actionCount);
      result = walked.step(action);
      assertThat(forked.step(action)).isEqualTo(result);
      for (int f = 0; f < walked.model().factors().size(); f++) {
        assertThat(forked.state(f)).isEqualTo(walked.state(f));
      }
    } while (!result.last() && ++steps < 40);
  }

  @Test
  void anActionWithOneChanceForksOverIt() {
    Forks lake = new Forks(dynamics(model("frozen-lake")));
    assertThat(lake.of(0, 0).branches()).isEqualTo(2); // up and left both stay in the corner
    assertThat(lake.of(1, 1).branches()).isEqualTo(3);
    assertThat(lake.of(0, 0)).isSameAs(lake.of(0, 0));
    Forks bandit = new Forks(dynamics(model("bernoulli-bandit")));
    assertThat(bandit.of(0, 0).branches()).isEqualTo(2); // the outcome of an arm
  }

  @Test
  void anActionWithTwoChancesHasNoFork() {
    Forks tiger = new Forks(dynamics(model("tiger")));
    assertThat(tiger.of(0, 0).branches()).isEqualTo(2); // listening: what is heard
    assertThat(tiger.of(0, 1).known())
        .isFalse(); // a door: where the tiger is next, and what is heard
  }

  @Test
  void aWorldThatPaysByTheTimeHasNoForks() {
    Model model =
        Model.builder()
            .factor("s", "0", "1")
            .modality("seen", "0", "1")
            .control("move", "a", "b")
            .modality("pay", "0", "1")
            .deterministicTransition(
                "s", List.of(Parent.before("s"), Parent.control("move")), v -> v[1])
            .deterministicLikelihood("seen", List.of(Parent.after("s")), v -> v[0])
            .deterministicLikelihood("pay", List.of(Parent.after("s")), v -> v[0])
            .start("s", 1, 0)
            .reward(
                new Reward(
                    "pay", OutcomeValues.perStep(new double[][] {{0, 0}, {0, 1}, {0, 5}}), true))
            .build();
    assertThat(new Forks(dynamics(model)).of(0, 1).known()).isFalse();
  }

  /** Sums of 1/3 and 2/3: 2^53 / 3 is not whole, so the first draw of the next branch is above. */
  @Test
  void aDrawFallsOnTheBranchThatItsNumberIn0To1FallsOn() {
    double[] sums = {1.0 / 3, 0.5, 1.0 / 3 + 1.0 / 3, Math.nextUp(1.0)};
    Fork fork = new Fork(0, sums);
    for (double sum : sums) {
      long near = (long) (sum * 0x1p53);
      for (long draw = near - 3; draw <= Math.min(near + 3, (1L << 53) - 1); draw++) {
        int expected = 0;
        while (expected < sums.length && draw * 0x1p-53 >= sums[expected]) {
          expected++;
        }
        assertThat(fork.branch(draw)).as("%s / 2^53", draw).isEqualTo(expected);
      }
    }
    assertThat(fork.branch(0)).isZero();
    assertThat(fork.branch(1L << 52)).isEqualTo(2);
    assertThat(fork.branch((1L << 52) - 1)).isEqualTo(1);
  }
}
