package org.jackdaw.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.core.fixture.Fixtures;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.PlannedContender;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.jackdaw.core.plan.Protocol;
import org.junit.jupiter.api.Test;

class ExperimentTest {

  private static final String LAMPS =
      """
      name: lamps
      seed: 3
      seeds: 2
      protocol: {train-episodes: 4, evaluate-every: 2, evaluate-episodes: 1}
      environments:
        - {id: lamp}
        - {id: lamp, label: dim, reliability: 0.5, max-steps: 7}
      contenders:
        - {agent: guess}
        - {agent: think, knowledge: model, on: [dim]}
      metrics: [brightness]
      """;

  private static Plan plan(String yaml, String... overrides) {
    return Experiment.parse(yaml, "x.yaml", Path.of(""), List.of(overrides))
        .plan(Fixtures.registry());
  }

  private static PlannedEnvironment environment(Plan plan, int position) {
    return plan.environments().get(position);
  }

  @Test
  void listsCellsByEnvironmentThenContenderThenSeed() {
    List<Cell> cells = plan(LAMPS).cells();
    assertThat(cells)
        .extracting(Cell::name)
        .containsExactly(
            "lamp/guess/0",
            "lamp/guess/1",
            "dim/guess/0",
            "dim/guess/1",
            "dim/think/0",
            "dim/think/1");
    assertThat(cells).extracting(Cell::number).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void readsTheKeysOfTheHarness() {
    Plan plan = plan(LAMPS);
    assertThat(plan.name()).isEqualTo("lamps");
    assertThat(plan.rootSeed()).isEqualTo(3);
    assertThat(plan.protocol())
        .isEqualTo(new Protocol(OptionalInt.of(4), OptionalLong.empty(), 2, 1));
    assertThat(plan.metrics()).extracting(m -> m.id()).containsExactly("brightness");
    assertThat(plan.warnings()).isEmpty();
  }

  @Test
  void maxStepsOverridesTheStepLimitOfTheWorld() {
    Plan plan = plan(LAMPS);
    assertThat(environment(plan, 0).stepLimit()).isEqualTo(5);
    assertThat(environment(plan, 1).stepLimit()).isEqualTo(7);
  }

  @Test
  void worldsAndAgentsAreMadeWithTheirOptions() {
    Plan plan = plan(LAMPS, "contenders.guess.pressing=1");
    try (Environment dim = environment(plan, 1).open()) {
      double works =
          ((PublishesModel) dim).model(0).transition(0).table().get(1, 1); // on, from off by press
      assertThat(works).isEqualTo(0.5);
      AgentContext context =
          new AgentContext(
              dim.spec().observations(),
              dim.spec().actions(),
              new Knowledge.None(),
              Budget.unlimited(),
              plan.seeds().agent("dim", "guess", 0));
      PlannedContender guess = plan.contenders().get(0);
      assertThat(guess.factory().apply(context).act()).hasToString("Index[value=1]");
    }
  }

  @Test
  void resolvedTextReadsBackToTheSamePlan() {
    for (String seeds : List.of("2", "'1..2'", "[4, 2, 7]")) {
      Plan plan =
          plan(
              LAMPS,
              "seeds=" + seeds,
              "contenders.think.preferences={light: {bright: 2.5}}",
              "contenders.think.knowledge={level: structure, unknown: [likelihood.light], prior: 2}",
              "environments.lamp.room='hall: 5 # no comment'",
              "environments.lamp.price=null");
      Plan again = plan(plan.resolved());
      assertThat(again.resolved()).isEqualTo(plan.resolved());
      assertThat(again.cells()).extracting(Cell::name).isEqualTo(names(plan.cells()));
      assertThat(again.environments())
          .extracting(PlannedEnvironment::taskHash)
          .containsExactlyElementsOf(
              plan.environments().stream().map(PlannedEnvironment::taskHash).toList());
      assertThat(again.contenders())
          .extracting(PlannedContender::definition)
          .containsExactlyElementsOf(
              plan.contenders().stream().map(PlannedContender::definition).toList());
      assertThat(again.protocol()).isEqualTo(plan.protocol());
    }
  }

  private static List<String> names(List<Cell> cells) {
    return cells.stream().map(Cell::name).toList();
  }

  @Test
  void resolvedTextShowsEveryDefault() {
    assertThat(plan(LAMPS).resolved())
        .startsWith(
            """
            name: lamps
            seed: 3
            seeds: 2
            protocol: {train-episodes: 4, evaluate-every: 2, evaluate-episodes: 1}
            environments:
              - id: lamp
                label: lamp
                max-steps: 5
                reliability: 0.9
                limit: 5
                ends-on-light: false
                drawn: false
                switches: 1
                serial: 7000000000
                maker: acme
                colour: warm-white
                year: null
                price: 12.5
                room: null
                owners: [ada, alan]
                repairs: [1, 2]
                weights: [0.1, 1E-9]
                grid: [[1, 0], [0, 1]]
                matrix: [[0.5, 0.5]]
                gains: {low: 0.25}
                series: {days: [1, 2.5]}
                bulb: {watts: 40, colour: red}
            """)
        .endsWith(
            """
            contenders:
              - agent: guess
                label: guess
                on: [lamp, dim]
                knowledge: none
                pressing: 0.5
                memory: 1
              - agent: think
                label: think
                on: [dim]
                knowledge: model
                depth: 1
                epistemic-weight: .inf
            metrics: [brightness]
            """);
  }

  @Test
  void taskHashTellsTasksApart() {
    String hash = environment(plan(LAMPS), 0).taskHash();
    assertThat(hash).matches("[0-9a-f]{64}");
    assertThat(environment(plan(LAMPS, "environments.lamp.reliability=0.8"), 0).taskHash())
        .isNotEqualTo(hash);
    assertThat(environment(plan(LAMPS, "environments.lamp.max-steps=6"), 0).taskHash())
        .isNotEqualTo(hash);
    assertThat(environment(plan(LAMPS, "environments.lamp.maker=other"), 0).taskHash())
        .isNotEqualTo(hash);
  }

  @Test
  void taskHashDependsOnNeitherSeedNorLabelNorContenders() {
    String drawn = "environments.lamp.drawn=true";
    String hash = environment(plan(LAMPS, drawn), 0).taskHash();
    assertThat(environment(plan(LAMPS, drawn, "seed=4"), 0).taskHash()).isEqualTo(hash);
    assertThat(environment(plan(LAMPS, drawn, "seeds=5"), 0).taskHash()).isEqualTo(hash);
    assertThat(
            environment(
                    plan(LAMPS, "environments.lamp.label=hall", drawn.replace("lamp", "hall")), 0)
                .taskHash())
        .isEqualTo(hash);
    assertThat(environment(plan(LAMPS, drawn, "contenders=[{agent: guess}]"), 0).taskHash())
        .isEqualTo(hash);
  }

  @Test
  void definitionHoldsAllButTheLabel() {
    String definition = plan(LAMPS).contenders().get(1).definition();
    assertThat(definition)
        .isEqualTo("{agent: think, on: [dim], knowledge: model, depth: 1, epistemic-weight: .inf}");
  }

  @Test
  void seedsAreANumberARangeOrAList() {
    assertThat(seeds("3")).containsExactly(0, 1, 2);
    assertThat(seeds("4..6")).containsExactly(4, 5, 6);
    assertThat(seeds("[9, 1]")).containsExactly(9, 1);
    assertThat(seeds("1e1")).hasSize(10);
  }

  private static List<Integer> seeds(String text) {
    return plan(LAMPS, "seeds=" + text, "environments=[{id: lamp}]", "contenders=[{agent: guess}]")
        .cells()
        .stream()
        .map(Cell::seed)
        .toList();
  }

  @Test
  void protocolCountsEpisodesOrSteps() {
    assertThat(protocol("{train-steps: 1e6, evaluate-every-steps: 500, evaluate-episodes: 3}"))
        .isEqualTo(new Protocol(OptionalInt.empty(), OptionalLong.of(1_000_000), 500, 3));
    assertThat(protocol("{train-episodes: 9, evaluate-episodes: 3}"))
        .isEqualTo(new Protocol(OptionalInt.of(9), OptionalLong.empty(), 9, 3));
    assertThat(protocol("{evaluate-episodes: 3}"))
        .isEqualTo(new Protocol(OptionalInt.of(0), OptionalLong.empty(), 1, 3));
    assertThat(protocol("{train-episodes: 9}"))
        .isEqualTo(new Protocol(OptionalInt.of(9), OptionalLong.empty(), 9, 0));
  }

  private static Protocol protocol(String text) {
    return plan(LAMPS, "protocol=" + text).protocol();
  }
}
