package org.jackdaw.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jackdaw.core.plan.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

  private static final double EXACT = 1e-12;
  private static final String HEADER =
      "experiment,environment,agent,knowledge,seed,phase,checkpoint,episode,environment_seed,"
          + "steps,return,terminated,truncated,success,regret\n";

  /** Run 0 scores (1 + 3) / 2 = 2, run 1 scores 5: the mean of runs is 3.5, of episodes 3. */
  private static final String ROWS =
      "tiny,a,x,none,0,evaluate,0,0,11,4,1,true,false,true,0.5\n"
          + "tiny,a,x,none,0,evaluate,0,1,12,6,3,false,true,false,\n"
          + "tiny,a,x,none,1,evaluate,0,0,13,8,5,true,false,true,1.5\n"
          + "tiny,a,x,none,1,train,0,0,14,2,7,true,false,true,\n";

  @TempDir Path temp;

  private Summary summary(Protocol protocol, List<Task> tasks, String rows) throws IOException {
    Files.writeString(temp.resolve("episodes.csv"), HEADER + rows);
    return Summary.of(temp, ManifestTest.manifest(protocol, tasks));
  }

  private static SummaryRow row(Summary summary, String phase, String metric) {
    return summary.rows().stream()
        .filter(row -> row.phase().equals(phase) && row.metric().equals(metric))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void averagesRunsAndNotEpisodes() throws IOException {
    Summary summary = summary(ManifestTest.episodes(), List.of(), ROWS);

    SummaryRow row = row(summary, "evaluate", "return");
    assertThat(row.interval().estimate()).isCloseTo(3.5, within(EXACT));
    assertThat(row.interval().n()).isEqualTo(2);
    assertThat(row.interval().level()).isEqualTo(0.95);
    assertThat(row(summary, "evaluate", "success").interval().estimate())
        .isCloseTo(0.75, within(EXACT));
    assertThat(row(summary, "evaluate", "steps").interval().estimate())
        .isCloseTo(6.5, within(EXACT));
  }

  @Test
  void leavesBlankCellsOutOfTheMean() throws IOException {
    Summary summary = summary(ManifestTest.episodes(), List.of(), ROWS);

    assertThat(row(summary, "evaluate", "regret").interval().estimate())
        .isCloseTo(1, within(EXACT)); // (0.5 + 1.5) / 2
    assertThat(summary.rows())
        .noneMatch(row -> row.phase().equals("train") && row.metric().equals("regret"));
  }

  @Test
  void givesASingleRunNoBounds() throws IOException {
    SummaryRow row = row(summary(ManifestTest.episodes(), List.of(), ROWS), "train", "return");

    assertThat(row.interval().estimate()).isEqualTo(7);
    assertThat(row.interval().low()).isEmpty();
    assertThat(row.interval().high()).isEmpty();
  }

  /** Each run on its own scale: run 0 (2 - 0) / 4 = 0.5, run 1 (5 - 3) / 8 = 0.25. */
  @Test
  void normalisesEveryRunByItsOwnModel() throws IOException {
    Task task =
        new Task(
            "a",
            "x",
            "h",
            10,
            List.of(
                new Task.TaskModel("m", List.of(0), OptionalDouble.of(0), OptionalDouble.of(4)),
                new Task.TaskModel("n", List.of(1), OptionalDouble.of(3), OptionalDouble.of(11))));

    Summary summary = summary(ManifestTest.episodes(), List.of(task), ROWS);

    assertThat(row(summary, "evaluate", "normalised_score").interval().estimate())
        .isCloseTo(0.375, within(EXACT));
  }

  @Test
  void bringsRunsTogetherThatWereDueAtTheSameMultipleOfSteps() throws IOException {
    Protocol steps = new Protocol(OptionalInt.empty(), OptionalLong.of(250), 100, 1);
    String rows =
        "tiny,a,x,none,0,evaluate,103,0,1,4,1,true,false,,\n"
            + "tiny,a,x,none,1,evaluate,199,0,1,4,3,true,false,,\n"
            + "tiny,a,x,none,0,evaluate,250,0,1,4,5,true,false,,\n"
            + "tiny,a,x,none,1,evaluate,257,0,1,4,7,true,false,,\n";

    Summary summary = summary(steps, List.of(), rows);

    assertThat(summary.rows().stream().filter(row -> row.metric().equals("return")))
        .extracting(SummaryRow::checkpoint, row -> row.interval().estimate())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(100L, 2.0),
            org.assertj.core.groups.Tuple.tuple(250L, 6.0));
  }

  @Test
  void readsBackAsItWasWritten() throws IOException {
    Summary summary = summary(ManifestTest.episodes(), List.of(), ROWS);
    summary.write(temp);
    summary.manifest().write(temp);

    assertThat(Summary.read(temp)).isEqualTo(summary);
  }

  @Test
  void printsTheLastEvaluationOfEveryWorld() throws IOException {
    Task task =
        new Task(
            "maze",
            "x",
            "h",
            10,
            List.of(
                new Task.TaskModel("m", List.of(0), OptionalDouble.of(0), OptionalDouble.of(4))));
    String rows =
        "tiny,maze,first,none,0,evaluate,0,0,1,4,9,true,false,true,\n"
            + "tiny,maze,first,none,0,evaluate,10,0,1,4,1,true,false,true,0.25\n"
            + "tiny,maze,\"second, longer\",structure[likelihood.cue],0,evaluate,10,0,1,4,-3.5,"
            + "true,false,false,12.5\n"
            + "tiny,bandit,first,none,0,train,0,0,1,100,55,false,true,,1\n";

    assertThat(summary(ManifestTest.episodes(), List.of(task), rows).table())
        .isEqualTo(
            """
            maze: evaluated after 10 training episodes, 1 run; uniform policy 0.000, optimum 4.000
                                                               norm.
              agent           knowledge      return  success   score  steps  regret
              first           none            1.000    1.000   0.250  4.000    0.25
              second, longer  structure (1)  -3.500    0.000  -0.875  4.000   12.50
              (1) structure[likelihood.cue]

            bandit: trained from 0 training episodes, 1 run
              agent  knowledge  return  steps  regret
              first  none        55.00  100.0   1.000

            1 cell failed and left no rows; see failures.csv
            """);
  }

  @Test
  void speaksJson() throws IOException {
    Summary summary = summary(ManifestTest.episodes(), List.of(), ROWS);

    assertThat(summary.json().path("experiment").asText()).isEqualTo("tiny");
    assertThat(summary.json().path("failed-cells").get(0).asText()).isEqualTo("a/b/1");
    assertThat(summary.json().path("rows")).hasSize(summary.rows().size());
    assertThat(summary.json().path("rows").get(1).path("mean").asDouble()).isEqualTo(3.5);
  }
}
