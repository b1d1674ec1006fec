package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration of changing and wrapped worlds, from its file to its rows. */
class ChangingWorldsTest {

  private static final String CONFIG = Path.of("..", "..", "configs", "changing-worlds.yaml") + "";

  @TempDir static Path temp;
  private static List<List<String>> rows;
  private static JsonNode manifest;

  @BeforeAll
  static void run() throws IOException {
    assertThat(run(temp.resolve("one"), "1").exit()).isZero();
    rows = new ArrayList<>();
    for (String line : Files.readAllLines(temp.resolve("one/episodes.csv"))) {
      rows.add(List.of(line.split(",", -1)));
    }
    manifest = new ObjectMapper().readTree(temp.resolve("one/manifest.json").toFile());
  }

  private static CommandRun run(Path out, String jobs) {
    return CommandRun.of(
        "run", CONFIG, "--out", out.toString(), "--seeds", "2", "--jobs", jobs, "--quiet");
  }

  private static OptionalDouble mean(String column, String world, String agent, int checkpoint) {
    List<String> header = rows.get(0);
    List<String> key = List.of(world, agent, "evaluate", Integer.toString(checkpoint));
    List<Integer> at =
        List.of("environment", "agent", "phase", "checkpoint").stream()
            .map(header::indexOf)
            .toList();
    return rows.stream()
        .filter(row -> at.stream().map(row::get).toList().equals(key))
        .map(row -> row.get(header.indexOf(column)))
        .filter(cell -> !cell.isEmpty())
        .mapToDouble(Double::parseDouble)
        .average();
  }

  private static double regret(String agent, int checkpoint) {
    return mean("regret", "reversal", agent, checkpoint).orElseThrow();
  }

  @Test
  void aLearnerOfTheBetterArmIsWrongAtTheChangeAndRightAgainLater() {
    // ten pulls of the worse arm miss 10 x (0.8 - 0.2) against the model in force
    assertThat(regret("q-learning", 150)).isZero();
    assertThat(regret("q-learning", 200)).isCloseTo(6, within(1e-9));
    assertThat(regret("q-learning", 400)).isZero();
    assertThat(regret("aif-learning", 200)).isCloseTo(6, within(1e-9));
  }

  @Test
  void aWalkerIsLostAtTheChange() {
    double before = mean("return", "moving-goal", "q-learning", 150).orElseThrow();
    double after = mean("return", "moving-goal", "q-learning", 200).orElseThrow();
    assertThat(before).isCloseTo(0.9, within(1e-9)); // six steps, five of which cost 0.02
    assertThat(after).isLessThan(0);
  }

  @Test
  void plannersAreToldTheWrappedWorld() {
    double ceiling = task("noisy-maze").at("/models/0/ceiling").asDouble();
    assertThat(mean("return", "noisy-maze", "aif-sophisticated", 400).orElseThrow())
        .isGreaterThan(0.6 * ceiling);
    assertThat(mean("return", "sticky-lake", "qmdp", 400).orElseThrow()).isGreaterThan(0.9);
  }

  private static JsonNode task(String environment) {
    for (JsonNode task : manifest.get("tasks")) {
      if (task.get("environment").asText().equals(environment)) {
        return task;
      }
    }
    throw new AssertionError(environment + " is no task");
  }

  @Test
  void theManifestSaysWhatIsDoneToWorldsAndWhatCanBeEarnedWhen() {
    JsonNode moving = task("moving-goal");
    assertThat(moving.at("/modifications/0").asText()).isEqualTo("at 200 set {goals: [[3, 0]]}");
    assertThat(moving.get("models")).hasSize(2);
    assertThat(moving.at("/models/0/from").asInt(-1)).isZero();
    assertThat(moving.at("/models/0/ceiling").asDouble()).isCloseTo(0.9, within(1e-9));
    assertThat(moving.at("/models/1/from").asInt()).isEqualTo(200);
    assertThat(moving.at("/models/1/ceiling").asDouble()).isCloseTo(0.96, within(1e-9));
    assertThat(task("noisy-maze").get("models")).hasSize(2); // labels are drawn per run
    assertThat(task("sticky-lake").at("/modifications/0").asText())
        .isEqualTo("sticky-actions {probability: 0.1}");
  }

  @Test
  void rowsAreTheSameForAnyNumberOfJobs() throws IOException {
    assertThat(run(temp.resolve("two"), "2").exit()).isZero();
    for (String file : List.of("episodes.csv", "summary.csv", "config.yaml")) {
      assertThat(Files.readString(temp.resolve("two").resolve(file)))
          .isEqualTo(Files.readString(temp.resolve("one").resolve(file)));
    }
  }

  @Test
  void theResolvedConfigurationIsTheSameExperiment() {
    String resolved = temp.resolve("one/config.yaml").toString();
    CommandRun again =
        CommandRun.of("run", resolved, "--out", temp.resolve("one").toString(), "--quiet");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(CommandRun.of("verify", temp.resolve("one").toString()).exit()).isZero();
  }

  @Test
  void theDryRunSaysWhatIsDoneToWorlds() {
    assertThat(CommandRun.of("run", CONFIG, "--dry-run").out())
        .contains("moving-goal: grid-world with at 200 set {goals: [[3, 0]]}")
        .contains("sticky-lake: frozen-lake with sticky-actions {probability: 0.1}");
  }
}
