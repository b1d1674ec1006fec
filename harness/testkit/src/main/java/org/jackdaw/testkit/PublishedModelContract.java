package org.jackdaw.testkit;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.jackdaw.api.model.BetweenEpisodes;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.SeedTree;
import org.junit.jupiter.api.Test;

/**
 * The part of {@link EnvironmentContract} about published models: states, outcomes, rewards and
 * ends follow the model's tables; skipped for worlds that publish none.
 */
abstract class PublishedModelContract {

  static final SeedTree SEEDS = SeedTree.root(20_260_101).child("environment-contract");
  static final int EPISODES = 12;
  private static final int RUNS = 4;

  PublishedModelContract() {}

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

  static Episode episode(long run, int trained, int index) {
    long seed = SEEDS.child("episode").child(run).child(trained).child(index).seed();
    return new Episode(SEEDS.child("run").child(run).seed(), Phase.TRAIN, trained, index, seed);
  }

  final Journey journey(Environment world, int number) {
    Episode episode = episode(number % 3, number, 0);
    return Journey.of(world, episode, SEEDS.child("a").child(number).seed(), stepsPerEpisode());
  }

  final List<Journey> journeys(Environment world) {
    List<Journey> journeys = new ArrayList<>();
    for (int number = 0; number < EPISODES; number++) {
      journeys.add(journey(world, number));
    }
    return journeys;
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
  final void everyModelThatComesIntoForceHasTheSpecsSpaces() {
    try (Environment world = publishing()) {
      PublishesModel publisher = (PublishesModel) world;
      long run = episode(0, 0, 0).runSeed();
      assertThat(publisher.model(run, 0).hash()).isEqualTo(publisher.model(run).hash());
      assertThat(publisher.changes()).isSorted().doesNotHaveDuplicates().allMatch(at -> at >= 1);
      for (int change : publisher.changes()) {
        Model model = publisher.model(run, change);
        assertThat(model.observationSpace()).isEqualTo(world.spec().observations());
        assertThat(model.actions().space()).isEqualTo(world.spec().actions());
        Model since = publisher.model(run, latestChange(publisher, change - 1));
        assertThat(publisher.model(run, change - 1).hash()).isEqualTo(since.hash());
      }
    }
  }

  private static int latestChange(PublishesModel publisher, int trained) {
    return publisher.changes().stream().filter(at -> at <= trained).reduce(0, (a, b) -> b);
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
    RandomActions actions = new RandomActions(world.spec().actions(), runSeed);
    Map<Integer, ModelWalk> walks = new TreeMap<>();
    int steps = 0;
    for (int number = 0; steps < countedSteps() / RUNS; number++) {
      int since = latestChange((PublishesModel) world, number);
      ModelWalk walk = walks.computeIfAbsent(since, at -> walk(world, runSeed, at, counts));
      steps += walk.episode(episode(run, number, number), actions, stepsPerEpisode());
    }
  }

  private static ModelWalk walk(
      Environment world, long runSeed, int since, Map<String, ModelFrequencies> counts) {
    Model model = ((PublishesModel) world).model(runSeed, since);
    return new ModelWalk(world, model, counted(model, counts));
  }

  private static ModelFrequencies counted(Model model, Map<String, ModelFrequencies> counts) {
    return counts.computeIfAbsent(model.hash(), hash -> new ModelFrequencies(model));
  }

  @Test
  final void factorsThatOutliveAnEpisodeFollowFromRunAndTrainingAlone() {
    try (Environment world = carrying();
        Environment other = create()) {
      for (int run = 0; run < RUNS; run++) {
        List<List<Integer>> forward = new ArrayList<>();
        for (int trained = 0; trained < EPISODES; trained++) {
          forward.add(carried(world, episode(run, trained, 0)));
        }
        for (int trained = EPISODES - 1; trained >= 0; trained--) {
          long runSeed = episode(run, 0, 0).runSeed();
          Episode evaluate = new Episode(runSeed, Phase.EVALUATE, trained, 5, 99);
          assertThat(carried(other, evaluate)).isEqualTo(forward.get(trained));
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
      Map<String, ModelFrequencies> counts = new TreeMap<>();
      Model model = ((PublishesModel) world).model(episode(0, 0, 0).runSeed());
      String hash = model.hash();
      for (int run = 0; run < 400; run++) {
        Model other = ((PublishesModel) world).model(episode(run, 0, 0).runSeed());
        hash = other == model ? hash : other.hash(); // most worlds hand out one model for all runs
        model = other;
        count(world, run, model, counts.computeIfAbsent(hash, h -> new ModelFrequencies(other)));
      }
      counts.values().forEach(frequencies -> frequencies.check(falseAlarm()));
    }
  }

  private static void count(Environment world, int run, Model model, ModelFrequencies frequencies) {
    int[][] states = states(world, run, 8);
    frequencies.startedBlocks(model.start(), states[0]);
    for (int f = 0; f < model.factors().size(); f++) {
      countSwitches(frequencies, model, f, states);
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
    Model model = ((PublishesModel) world).model(episode.runSeed(), episode.trained());
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
