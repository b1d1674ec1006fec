package org.jackdaw.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jackdaw.core.fixture.Fixtures;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Plan;
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

  @Test
  void listsCellsByEnvironmentThenContenderThenSeed() {
    assertThat(plan(LAMPS).cells())
        .extracting(Cell::name)
        .containsExactly(
            "lamp/guess/0",
            "lamp/guess/1",
            "dim/guess/0",
            "dim/guess/1",
            "dim/think/0",
            "dim/think/1");
  }

  @Test
  void resolvedTextReadsBackToTheSamePlan() {
    Plan plan = plan(LAMPS);
    Plan again = plan(plan.resolved());
    assertThat(again.resolved()).isEqualTo(plan.resolved());
  }
}
