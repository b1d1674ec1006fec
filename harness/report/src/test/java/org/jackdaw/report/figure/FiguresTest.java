package org.jackdaw.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jackdaw.core.result.RunTable;
import org.jackdaw.core.result.Summary;
import org.jackdaw.report.TinyFolder;
import org.jackdaw.report.data.DataTable;
import org.jackdaw.report.data.Results;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

  @TempDir Path temp;
  private Results results;

  @BeforeEach
  void read() throws IOException {
    results = Results.read(List.of(TinyFolder.write(temp)));
  }

  /** The cells of some columns, of rows that begin with some cells. */
  private static List<List<String>> cells(Figure figure, List<String> start, String... columns) {
    DataTable table = figure.table();
    return table.rows().stream()
        .filter(row -> row.subList(0, start.size()).equals(start))
        .map(
            row -> List.of(columns).stream().map(c -> row.get(table.columns().indexOf(c))).toList())
        .toList();
  }

  /**
   * The learner earns 0.1875 on average before, 0.6875 after training; half as much of the optimum
   * 2.
   */
  @Test
  void curvesHoldMeansOverRunsAtEachEvaluation() {
    Figure figure = LearningCurves.of(results);

    assertThat(cells(figure, List.of("field", "learner"), "checkpoint", "metric", "n", "mean"))
        .containsSubsequence(
            List.of("0", "normalised_score", "4", "0.09375"),
            List.of("10", "normalised_score", "4", "0.34375"),
            List.of("0", "return", "4", "0.1875"),
            List.of("10", "return", "4", "0.6875"));
    assertThat(cells(figure, List.of("hall", "seer"), "low", "high").get(0)).doesNotContain("");
  }

  @Test
  void runsHoldOneRowPerRunWithItsKeys() {
    Figure figure = RunScatter.of(results);

    assertThat(
            cells(
                figure,
                List.of("hall", "random"),
                "knowledge",
                "phase",
                "checkpoint",
                "seed",
                "score"))
        .containsExactly(
            List.of("none", "evaluate", "10", "0", "-0.25"),
            List.of("none", "evaluate", "10", "1", "-0.125"),
            List.of("none", "evaluate", "10", "2", "0"),
            List.of("none", "evaluate", "10", "3", "0.125"));
    assertThat(figure.table().rows()).hasSize(7 * 4);
  }

  @Test
  void informationStandsAgainstScoreOnlyWhereItCanPay() {
    Figure figure = EpistemicScatter.of(results);

    assertThat(cells(figure, List.of(), "panel", "agent", "x", "y"))
        .containsExactly(
            List.of("hall", "seer", "1", "0.6875"),
            List.of("hall", "blind", "0.5", "0.1875"),
            List.of("hall", "learner", "0.5", "0.6875"),
            List.of("hall", "random", "0.5", "-0.0625"));
  }

  @Test
  void timesComeFromTheirFile() throws IOException {
    Figure figure = DecisionTimes.of(results);

    assertThat(cells(figure, List.of("hall", "seer"), "seed", "decide_microseconds"))
        .containsExactly(
            List.of("0", "5"), List.of("1", "6"), List.of("2", "7"), List.of("3", "8"));
    assertThat(figure.table().rows()).hasSize(7 * 4);
  }

  /** Of the seer's four runs each, three in the hall and none in the field exceed 0.5. */
  @Test
  void profilesSayHowManyRunsScoreMore() {
    Figure figure = Profiles.of(results);

    assertThat(cells(figure, List.of("told the model: 2 worlds", "seer"), "threshold", "share"))
        .contains(List.of("0", "1"), List.of("0.5", "0.375"), List.of("1", "0"))
        .hasSize(41);
  }

  /**
   * The seer wins every pair of runs but (0.5 to 0.875 against 0 to 0.375 in the hall, half in the
   * field).
   */
  @Test
  void improvementSaysWhoWins() {
    Figure figure = Improvement.of(results);

    assertThat(cells(figure, List.of("told the model: 2 worlds"), "agent", "than", "probability"))
        .containsExactlyInAnyOrder(List.of("seer", "blind", "1"), List.of("blind", "seer", "0"));
    assertThat(cells(figure, List.of("told nothing: hall", "learner", "random"), "probability"))
        .containsExactly(List.of("1"));
  }

  /**
   * Pooled scores 0.25 to 0.4375 and 0.5 to 0.875, two cut at both ends: 0.375, 0.4375, 0.5, 0.625.
   */
  @Test
  void aggregatesAreOverAllWorlds() {
    Figure figure = Aggregates.of(results);

    assertThat(
            cells(figure, List.of("told the model: 2 worlds, interquartile mean", "seer"), "mean"))
        .containsExactly(List.of("0.484375"));
    assertThat(cells(figure, List.of("told the model: 2 worlds, mean", "seer"), "mean"))
        .containsExactly(List.of("0.515625"));
    assertThat(figure.table().rows()).hasSize(2 * 4);
  }

  /** The hall has the tags memory and noise, the field noise and scale. */
  @Test
  void capabilitiesAreMeansByTag() {
    Figure figure = Radar.of(results);

    assertThat(
            cells(figure, List.of("told the model: 2 worlds", "seer"), "axis", "score", "worlds"))
        .containsExactly(
            List.of("memory", "0.6875", "1"),
            List.of("noise", "0.515625", "2"),
            List.of("scale", "0.34375", "1"));
  }

  @Test
  void lettersTellApartOnlyThoseWhoWereToldTheSame() {
    Map<String, Map<String, String>> letters = Verdicts.of(results);

    assertThat(letters.get("hall")).containsOnlyKeys("seer", "blind", "learner", "random");
    assertThat(letters.get("hall").get("seer")).isEqualTo("a");
    assertThat(letters.get("field")).containsOnlyKeys("seer", "blind");
  }

  @Test
  void regretIsSplitWhereFoldersHaveItsParts() throws IOException {
    assertThat(RegretSplit.of(results).table().empty()).isTrue();

    Path rows = temp.resolve("episodes.csv");
    Files.writeString(
        rows,
        Files.readString(rows).replace("observer_info_gain_bits", "observer_informational_regret"));
    Summary.of(RunTable.read(temp)).write(temp);
    Figure figure = RegretSplit.of(Results.read(List.of(temp)));

    assertThat(cells(figure, List.of("hall", "seer"), "part", "mean"))
        .containsExactly(List.of("found out too little, or below 0 too much", "1"));
  }

  @Test
  void metricsHaveNames() {
    assertThat(MetricWords.of("observer_info_gain_bits")).isEqualTo("information gain (bits)");
    assertThat(MetricWords.sourced("agent_belief_entropy_bits"))
        .isEqualTo("belief entropy (bits, agent's own)");
    assertThat(MetricWords.of("normalised_score")).isEqualTo("score");
  }
}
