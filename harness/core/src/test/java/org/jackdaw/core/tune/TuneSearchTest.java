package org.jackdaw.core.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jackdaw.api.env.Phase;
import org.jackdaw.core.config.ConfigurationException;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.fixture.GuessFactory;
import org.jackdaw.core.fixture.LampFactory;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.core.run.UsageException;
import org.junit.jupiter.api.Test;

class TuneSearchTest {

  private static final String LAMPS =
      """
      name: lamps
      seed: 7
      seeds: 3
      protocol: {train-episodes: 4, evaluate-episodes: 2}
      environments: [{id: lamp}, {id: lamp, label: dim, reliability: 0.5}]
      contenders:
        - {agent: guess, memory: 2}
        - {agent: brittle, label: weak, on: [dim]}
        - {agent: guess, label: still, pressing: 0}
      """;

  private static final String TUNE =
      """
      tune:
        configurations: 6
        seeds: 4
        spaces:
          guess: {pressing: {uniform: [0, 1]}}
          weak: {strength: {log-uniform: [0.01, 0.1]}, inner.idle: {integers: [1, 9]}}
      """;

  static Registry registry() {
    return Registry.of(
        List.of(new LampFactory()), List.of(new GuessFactory(), new BrittleFactory()), List.of());
  }

  private static TuneSearch search(String yaml, String... overrides) {
    return TuneSearch.of(
        Experiment.parse(yaml, "x.yaml", Path.of(""), List.of(overrides)), registry());
  }

  @Test
  void everyTunedContenderHasTheSameBudget() {
    TuneSearch search = search(LAMPS + TUNE);
    Plan plan = search.plan(registry());

    Map<String, Long> drawn =
        search.candidates().stream()
            .collect(Collectors.groupingBy(Candidate::contender, Collectors.counting()));
    assertThat(drawn)
        .containsOnly(Map.entry("guess", 7L), Map.entry("weak", 7L), Map.entry("still", 1L));
    assertThat(search.untuned()).containsExactly("still");
    // 4 runs: 7 in two worlds, 7 in one, 1 in two
    assertThat(plan.cells()).hasSize(4 * (7 * 2 + 7 + 2));
    assertThat(plan.cells().stream().map(Cell::name))
        .contains("dim/weak.c006/3")
        .doesNotContain("lamp/weak.c006/3", "lamp/guess.c007/0");
  }

  @Test
  void settingsAreTakenOverEverythingElseStays() {
    TuneSearch search = search(LAMPS + TUNE);
    Plan plan = search.plan(registry());

    Candidate weak =
        search.candidates().stream().filter(c -> c.label().equals("weak.c003")).findFirst().get();
    String resolved = plan.resolved();
    assertThat(weak.settings()).containsOnlyKeys("strength", "inner.idle");
    String strength = weak.text().replaceFirst("\\{strength: ([^,]+),.*", "$1");
    assertThat(resolved).containsPattern("label: weak.c003\\R.*\\R.*\\R *strength: " + strength);
    assertThat(plan.contenders().get(1).definition()).contains("memory: 2");
    assertThat(search.candidates().get(0).settings()).isEmpty();
  }

  @Test
  void whatIsTestedHasNeverBeenMetBefore() {
    TuneSearch search = search(LAMPS + TUNE);
    Set<Long> tuning = environmentSeeds(search.plan(registry()), 4);
    Set<Long> test = environmentSeeds(search.test(), 3);

    assertThat(search.rootSeed()).isNotEqualTo(7);
    // 2 worlds, a seed of each run, 4 training and 2 evaluation episodes
    assertThat(tuning).hasSize(2 * 4 * 7).doesNotContainAnyElementsOf(test);
    assertThat(test).hasSize(2 * 3 * 7);
  }

  private static Set<Long> environmentSeeds(Plan plan, int runs) {
    Set<Long> seeds = new HashSet<>();
    for (String world : List.of("lamp", "dim")) {
      for (int run = 0; run < runs; run++) {
        seeds.add(plan.seeds().run(world, run));
        for (int e = 0; e < 4; e++) {
          seeds.add(plan.seeds().episode(world, run, Phase.TRAIN, e, e).seed());
        }
        for (int e = 0; e < 2; e++) {
          seeds.add(plan.seeds().episode(world, run, Phase.EVALUATE, 4, e).seed());
        }
      }
    }
    return seeds;
  }

  private static List<String> settings(TuneSearch search, String contender) {
    return search.candidates().stream()
        .filter(c -> c.contender().equals(contender))
        .map(c -> c.settings().entrySet().iterator())
        .map(i -> i.hasNext() ? i.next().toString() : "")
        .toList();
  }

  @Test
  void whatIsDrawnDependsOnSeedContenderNumberAndOptionAlone() {
    TuneSearch search = search(LAMPS + TUNE);
    String fewer =
        TUNE.replace("inner.idle: {integers: [1, 9]}", "inner: {choices: [{idle: 1}, {idle: 2}]}");

    assertThat(search(LAMPS + TUNE).candidates()).isEqualTo(search.candidates());
    assertThat(settings(search(LAMPS + fewer), "weak")).isEqualTo(settings(search, "weak"));
    assertThat(settings(search(LAMPS + TUNE, "tune.configurations=3"), "guess"))
        .isEqualTo(settings(search, "guess").subList(0, 4));
    assertThat(settings(search(LAMPS + TUNE, "seed=8"), "guess"))
        .isNotEqualTo(settings(search, "guess"));
  }

  @Test
  void anOptionThatIsNotThereIsReportedOnceWhereItStands() {
    TuneSearch search = search(LAMPS + TUNE.replace("pressing:", "presing:"));

    assertThatThrownBy(() -> search.plan(registry()))
        .isInstanceOfSatisfying(
            ConfigurationException.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .asString()
                    .startsWith("x.yaml:14:13: guess: unknown key 'presing'"));
  }

  @Test
  void aConfigurationThatSaysNothingOfTuningIsRefused() {
    assertThatThrownBy(() -> search(LAMPS))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("does not say what is tuned");
  }
}
