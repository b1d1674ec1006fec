package org.jackdaw.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Phase;
import org.jackdaw.core.fixture.Fixtures;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.plan.Traces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracesReaderTest {

  private static final String LAMPS =
      """
      name: lamps
      seeds: 2
      protocol: {train-episodes: 4, evaluate-every: 2, evaluate-episodes: 1}
      environments: [{id: lamp}, {id: lamp, label: dim}]
      contenders: [{agent: guess}, {agent: guess, label: other}]
      """;

  private static Plan plan(String yaml, String... overrides) {
    return Experiment.parse(yaml, "x.yaml", Path.of(""), List.of(overrides))
        .plan(Fixtures.registry());
  }

  @Test
  void thereAreNoneUnlessAskedFor() {
    assertThat(plan(LAMPS).traces()).isEmpty();
    assertThat(plan(LAMPS).resolved()).doesNotContain("traces");
  }

  @Test
  void whatIsLeftOutStandsForEverything() {
    assertThat(plan(LAMPS + "traces: {}").traces())
        .contains(
            new Traces(
                OptionalInt.of(1),
                List.of(Phase.TRAIN, Phase.EVALUATE),
                false,
                List.of("lamp", "dim"),
                List.of("guess", "other"),
                Optional.empty()));
  }

  @Test
  void readsEveryKeyAndWritesItAgain() {
    Plan plan =
        plan(
            LAMPS
                + "traces: {episodes: all, phases: [evaluate], checkpoints: last,"
                + " environments: [dim], agents: [other], seeds: 1..1}");
    Traces expected =
        new Traces(
            OptionalInt.empty(),
            List.of(Phase.EVALUATE),
            true,
            List.of("dim"),
            List.of("other"),
            Optional.of(List.of(1)));

    assertThat(plan.traces()).contains(expected);
    assertThat(plan(plan.resolved()).traces()).contains(expected);
  }

  @Test
  void canBeAskedForOnTheCommandLine() {
    assertThat(plan(LAMPS, "traces.episodes=3").traces().orElseThrow().episodes()).hasValue(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {episode: 1}          | unknown key 'episode'
          {episodes: 0}         | episodes must be all, or how many of every phase and checkpoint
          {episodes: some}      | got
          {phases: [test]}      | phase 'test'
          {phases: []}          | phases must name at least one
          {checkpoints: first}  | checkpoints must be all or last
          {agents: [gues]}      | did you mean 'guess'
          {environments: [dum]} | did you mean 'dim'
          {seeds: 0}            | seeds must be
          """)
  void refusesWhatItDoesNotKnow(String traces, String message) {
    assertThatThrownBy(() -> plan(LAMPS + "traces: " + traces))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("x.yaml:6:");
  }
}
