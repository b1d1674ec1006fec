package org.jackdaw.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jackdaw.core.fixture.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TuneReaderTest {

  private static final String LAMPS =
      """
      name: lamps
      seeds: 2
      protocol: {train-episodes: 4, evaluate-every: 2, evaluate-episodes: 1}
      environments: [{id: lamp}]
      contenders: [{agent: guess}, {agent: guess, label: other}]
      """;

  private static Experiment experiment(String yaml) {
    return Experiment.parse(yaml, "x.yaml", Path.of(""), List.of());
  }

  @Test
  void readsTheBudgetAndTheSpaces() {
    Tune tune =
        experiment(
                LAMPS
                    + "tune: {configurations: 7, seeds: 3, score: online, spaces: {other:"
                    + " {pressing: {uniform: [0, 1]}, memory: {integers: [1, 4]}}}}")
            .tune()
            .orElseThrow();

    assertThat(tune)
        .isEqualTo(
            new Tune(
                7,
                3,
                Tune.Score.ONLINE,
                Map.of(
                    "other",
                    Map.of(
                        "pressing", new Dimension.Uniform(0, 1),
                        "memory", new Dimension.Integers(1, 4)))));
  }

  @Test
  void theBudgetIsFortyTimesFiveUnlessGiven() {
    Tune tune =
        experiment(LAMPS + "tune: {spaces: {guess: {pressing: {choices: [0, 1]}}}}")
            .tune()
            .orElseThrow();

    assertThat(tune.configurations()).isEqualTo(40);
    assertThat(tune.seeds()).isEqualTo(5);
    assertThat(tune.score()).isEqualTo(Tune.Score.FINAL);
  }

  @Test
  void anOrdinaryRunPaysNoAttentionToIt() {
    String tuned = LAMPS + "tune: {spaces: {guess: {pressing: {choices: [0, 1]}}}}";

    assertThat(experiment(LAMPS).tune()).isEmpty();
    assertThat(experiment(tuned).plan(Fixtures.registry()).resolved())
        .isEqualTo(experiment(LAMPS).plan(Fixtures.registry()).resolved());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                        | key 'spaces' is missing
          {spaces: {}}                                              | at least one contender
          {spaces: {gues: {pressing: {uniform: [0, 1]}}}}           | did you mean 'guess'
          {spaces: {guess: {}}}                                     | 1 to 6 dimensions, got 0
          {spaces: {guess: {pressing: {unifrom: [0, 1]}}}}          | did you mean 'uniform'
          {spaces: {guess: {pressing: {uniform: [1, 0]}}}}          | low < high
          {spaces: {guess: {pressing: {uniform: [0]}}}}             | a range [low, high]
          {spaces: {guess: {pressing: {uniform: 1}}}}               | must be a list
          {spaces: {guess: {memory: {integers: [0.5, 2]}}}}         | whole numbers
          {spaces: {guess: {pressing: 1}}}                          | must be one of
          {spaces: {guess: {pressing: {choices: [1]}}}}             | at least two
          {score: best, spaces: {guess: {pressing: {uniform: [0, 1]}}}} | final or online
          {configurations: 0, spaces: {guess: {pressing: {uniform: [0, 1]}}}} | configurations
          """)
  void refusesWhatIsNoSpace(String tune, String message) {
    assertThatThrownBy(() -> experiment(LAMPS + "tune: " + tune).tune())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("x.yaml:6:");
  }

  @Test
  void sevenDimensionsAreTooMany() {
    StringBuilder space = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      space.append(i == 0 ? "" : ", ").append("d").append(i).append(": {uniform: [0, 1]}");
    }

    assertThatThrownBy(() -> experiment(LAMPS + "tune: {spaces: {guess: {" + space + "}}}").tune())
        .hasMessageContaining("guess: a space must have 1 to 6 dimensions, got 7");
  }
}
