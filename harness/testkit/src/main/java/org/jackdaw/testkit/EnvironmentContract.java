package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.env.RevealsState;
import org.jackdaw.api.env.StepLimit;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.junit.jupiter.api.Test;

/**
 * What every world promises. A test extends this, says how its world is made, and inherits the
 * tests; those about the model are skipped for a world that publishes none.
 */
public abstract class EnvironmentContract {

  private static final SeedTree SEEDS = SeedTree.root(20_260_101).child("environment-contract");
  private static final int EPISODES = 12;
  private static final int RUNS = 4;

  /** For the suite of a world. */
  protected EnvironmentContract() {}

  /**
   * A new world, without a step limit.
   *
   * @return the world
   */
  protected abstract Environment create();

  /**
   * Whether nothing in the world is left to chance, so seeds do not matter.
   *
   * @return false unless overridden
   */
  protected boolean deterministic() {
    return false;
  }

  /**
   * After how many steps the suite leaves an episode that has not ended.
   *
   * @return 40 unless overridden
   */
  protected int stepsPerEpisode() {
    return 40;
  }

  /**
   * Steps that are counted against the published model.
   *
   * @return 20000 unless overridden
   */
  protected int countedSteps() {
    return 20_000;
  }

  /**
   * With what probability a true model fails each comparison of counts; the draws are seeded, so a
   * suite that passes once always passes.
   *
   * @return 1e-6 unless overridden
   */
  protected double falseAlarm() {
    return 1e-6;
  }

  private static Episode episode(long run, int trained, int index) {
    long seed = SEEDS.child("episode").child(run).child(trained).child(index).seed();
    return new Episode(SEEDS.child("run").child(run).seed(), Phase.TRAIN, trained, index, seed);
  }

  private Journey journey(Environment world, int number) {
    Episode episode = episode(number % 3, number, 0);
    return Journey.of(world, episode, SEEDS.child("a").child(number).seed(), stepsPerEpisode());
  }

  private List<Journey> journeys(Environment world) {
    List<Journey> journeys = new ArrayList<>();
    for (int number = 0; number < EPISODES; number++) {
      journeys.add(journey(world, number));
    }
    return journeys;
  }

  @Test
  final void sameEpisodeAndActionsGiveTheSameOutcomesInAnotherObject() {
    try (Environment one = create();
        Environment two = create()) {
      assertThat(journeys(one)).isEqualTo(journeys(two));
    }
  }

  @Test
  final void sameEpisodeGivesTheSameOutcomesAfterOtherEpisodes() {
    try (Environment world = create()) {
      List<Journey> once = journeys(world);
      for (int number = EPISODES - 1; number >= 0; number--) {
        assertThat(journey(world, number)).isEqualTo(once.get(number));
      }
    }
  }

  @Test
  final void anotherSeedGivesOtherOutcomes() {
    assumeFalse(deterministic(), "nothing in this world is left to chance");
    try (Environment world = create()) {
      List<Journey> journeys = new ArrayList<>();
      for (int number = 0; number < 3 * EPISODES; number++) {
        Episode episode = episode(number, 0, 0);
        journeys.add(Journey.of(world, episode, SEEDS.child("a").seed(), stepsPerEpisode()));
      }
      assertThat(journeys.stream().distinct().count()).isGreaterThan(1);
    }
  }

  @Test
  final void observationsAndDiagnosticsStayWithinTheSpec() {
    try (Environment world = create()) {
      for (Journey journey : journeys(world)) {
        assertThat(world.spec().observations().contains(journey.first())).isTrue();
        for (StepResult result : journey.results()) {
          assertThat(world.spec().observations().contains(result.observation())).isTrue();
          assertThat(result.reward()).isFinite();
          assertThat(world.spec().diagnostics()).containsAll(result.diagnostics().keySet());
        }
      }
    }
  }

  @Test
  final void specOfOneObjectNeverChanges() {
    try (Environment world = create()) {
      var before = world.spec();
      journeys(world);
      assertThat(world.spec()).isEqualTo(before);
    }
  }

  @Test
  final void specsOfTwoObjectsAgree() {
    try (Environment one = create();
        Environment two = create()) {
      assertThat(one.spec().id()).isEqualTo(two.spec().id());
      assertThat(one.spec().observations()).isEqualTo(two.spec().observations());
      assertThat(one.spec().actions()).isEqualTo(two.spec().actions());
      assertThat(one.spec().stepLimit()).isEqualTo(two.spec().stepLimit());
    }
  }

  @Test
  final void aStepIsNeverTerminatedAndTruncatedAtOnce() {
    try (Environment world = create()) {
      assertThat(journeys(world))
          .allSatisfy(
              journey ->
                  assertThat(journey.results())
                      .noneMatch(result -> result.terminated() && result.truncated()));
    }
  }

  @Test
  final void refusesAStepBeforeTheFirstReset() {
    try (Environment world = create()) {
      Value action = new RandomActions(world.spec().actions(), 1).next(Observation.of());
      assertThatThrownBy(() -> world.step(action)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  final void refusesAStepAfterTheLastOne() {
    try (Environment world = create()) {
      for (int number = 0; number < 50 * EPISODES; number++) {
        Journey journey = journey(world, number);
        if (journey.results().get(journey.results().size() - 1).last()) {
          Value action = new RandomActions(world.spec().actions(), 1).next(journey.first());
          assertThatThrownBy(() -> world.step(action)).isInstanceOf(IllegalStateException.class);
          return;
        }
      }
      assumeTrue(false, "no episode of this world ended by itself");
    }
  }

  @Test
  final void refusesAForeignActionAndStaysAsItWas() {
    try (Environment one = create();
        Environment two = create()) {
      Observation first = one.reset(episode(0, 0, 0));
      two.reset(episode(0, 0, 0));
      Value foreign = RandomActions.foreign(one.spec().actions());
      assertThatThrownBy(() -> one.step(foreign)).isInstanceOf(IllegalArgumentException.class);
      Value action = new RandomActions(one.spec().actions(), 1).next(first);
      assertThat(one.step(action)).isEqualTo(two.step(action));
    }
  }

  @Test
  final void theStepLimitCutsAnEpisode() {
    try (Environment world = new StepLimit(create(), 3)) {
      for (int number = 0; number < EPISODES; number++) {
        List<StepResult> results =
            Journey.of(world, episode(number, 0, 0), number, stepsPerEpisode()).results();
        assertThat(results).hasSizeLessThanOrEqualTo(3);
        assertThat(results.get(results.size() - 1).last()).isTrue();
      }
    }
  }

  @Test
  final void publishedModelHasTheSpecsSpaces() {
    try (Environment world = publishing()) {
      for (int run = 0; run < RUNS; run++) {
        Model model = ((PublishesModel) world).model(episode(run, 0, 0).runSeed());
        assertThat(model.observationSpace()).isEqualTo(world.spec().observations());
        assertThat(model.actions().space()).isEqualTo(world.spec().actions());
      }
    }
  }

  @Test
  final void publishedModelOfARunDependsOnTheRunAlone() {
    try (Environment one = publishing();
        Environment two = publishing()) {
      long run = episode(2, 0, 0).runSeed();
      String alone = ((PublishesModel) two).model(run).hash();
      journeys(one);
      assertThat(((PublishesModel) one).model(run).hash()).isEqualTo(alone);
    }
  }

  @Test
  final void statesOutcomesRewardsAndEndsFollowThePublishedModel() {
    try (Environment world = revealing()) {
      Map<String, ModelFrequencies> counts = new TreeMap<>();
      for (int run = 0; run < RUNS; run++) {
        walk(world, run, counts);
      }
      counts.values().forEach(frequencies -> frequencies.check(falseAlarm()));
    }
  }

  private void walk(Environment world, int run, Map<String, ModelFrequencies> counts) {
    long runSeed = episode(run, 0, 0).runSeed();
    Model model = ((PublishesModel) world).model(runSeed);
    ModelFrequencies frequencies =
        counts.computeIfAbsent(model.hash(), hash -> new ModelFrequencies(model));
    ModelWalk walk = new ModelWalk(world, model, frequencies);
    RandomActions actions = new RandomActions(world.spec().actions(), runSeed);
    int steps = 0;
    for (int number = 0; steps < countedSteps() / RUNS; number++) {
      steps += walk.episode(episode(run, number, number), actions, stepsPerEpisode());
    }
  }

  @Test
  final void factorsThatOutliveAnEpisodeFollowFromRunAndTrainingAlone() {
    try (Environment world = carrying()) {
      for (int run = 0; run < RUNS; run++) {
        for (int trained = 0; trained < EPISODES; trained++) {
          Episode train = episode(run, trained, 0);
          Episode evaluate = new Episode(train.runSeed(), Phase.EVALUATE, trained, 5, 99);
          assertThat(carried(world, train)).isEqualTo(carried(world, evaluate));
        }
      }
    }
  }

  @Test
  final void keptFactorsNeverChangeInARun() {
    try (Environment world = carrying()) {
      Model model = ((PublishesModel) world).model(episode(0, 0, 0).runSeed());
      for (int f = 0; f < model.factors().size(); f++) {
        if (model.between(f) instanceof BetweenEpisodes.Kept) {
          int factor = f;
          int[] values = Arrays.stream(states(world, 0, 30)).mapToInt(s -> s[factor]).toArray();
          assertThat(values).containsOnly(values[0]);
        }
      }
    }
  }

  @Test
  final void carriedFactorsStartAndSwitchAsTheModelSays() {
    try (Environment world = carrying()) {
      Model model = ((PublishesModel) world).model(episode(0, 0, 0).runSeed());
      ModelFrequencies frequencies = new ModelFrequencies(model);
      for (int run = 0; run < 400; run++) {
        int[][] states = states(world, run, 8);
        for (StartBlock block : model.start()) {
          frequencies.startedBlock(block, states[0]);
        }
        for (int f = 0; f < model.factors().size(); f++) {
          countSwitches(frequencies, model, f, states);
        }
      }
      frequencies.check(falseAlarm());
    }
  }

  private static void countSwitches(
      ModelFrequencies frequencies, Model model, int factor, int[][] states) {
    if (model.between(factor) instanceof BetweenEpisodes.Switching) {
      for (int k = 1; k < states.length; k++) {
        frequencies.switched(factor, states[k - 1][factor], states[k][factor]);
      }
    }
  }

  private static int[][] states(Environment world, int run, int episodes) {
    int[][] states = new int[episodes][];
    for (int trained = 0; trained < episodes; trained++) {
      world.reset(episode(run, trained, trained));
      HiddenState hidden = ((RevealsState) world).hiddenState();
      states[trained] = new int[hidden.factors()];
      for (int f = 0; f < hidden.factors(); f++) {
        states[trained][f] = hidden.state(f);
      }
    }
    return states;
  }

  private static List<Integer> carried(Environment world, Episode episode) {
    Model model = ((PublishesModel) world).model(episode.runSeed());
    world.reset(episode);
    return model.between().keySet().stream()
        .map(name -> ((RevealsState) world).hiddenState().state(model.factor(name)))
        .toList();
  }

  private Environment publishing() {
    Environment world = create();
    assumeTrue(world instanceof PublishesModel, "this world publishes no model");
    return world;
  }

  private Environment revealing() {
    Environment world = publishing();
    assumeTrue(world instanceof RevealsState, "this world does not reveal its state");
    return world;
  }

  private Environment carrying() {
    Environment world = revealing();
    Model model = ((PublishesModel) world).model(episode(0, 0, 0).runSeed());
    assumeFalse(model.between().isEmpty(), "nothing in this world outlives an episode");
    return world;
  }
}
