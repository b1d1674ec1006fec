package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jackdaw.envs.discrete.TMaze;
import org.jackdaw.modelio.ModelFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded episodes, run again and shown. */
class ReplayCommandTest {

  private static final String CONFIG =
      """
      name: replayed
      seeds: 2
      protocol: {train-episodes: 6, evaluate-every: 3, evaluate-episodes: 2}
      environments: [{id: t-maze}]
      contenders:
        - {agent: active-inference, knowledge: model, policy-length: 2}
        - {agent: active-inference, label: told, knowledge: "file:models/maze.json", policy-length: 2}
        - {agent: q-learning}
      metrics: [info-gain]
      traces: {phases: [evaluate], agents: [active-inference]}
      """;

  @TempDir static Path work;

  private static Path folder;

  @BeforeAll
  static void record() throws IOException {
    Path models = Files.createDirectories(work.resolve("models"));
    ModelFiles.write(TMaze.model(new TMaze.Factory().defaults()), models.resolve("maze.json"));
    Path config = Files.writeString(work.resolve("replayed.yaml"), CONFIG);
    folder = work.resolve("result");
    CommandRun run = CommandRun.of("run", config.toString(), "--out", folder.toString(), "--quiet");
    assertThat(run.exit()).as(run.err()).isZero();
    Files.delete(models.resolve("maze.json")); // the folder must do without it
  }

  private static CommandRun replay(Path from, String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "replay";
    words[1] = from.toString();
    System.arraycopy(more, 0, words, 2, more.length);
    return CommandRun.of(words);
  }

  @Test
  void showsWhatWasSeenBelievedAndPlannedAndThatItIsEqual() {
    CommandRun run = replay(folder, "--cell", "t-maze/active-inference/1");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith(
            "t-maze/active-inference/1 (knowledge model): evaluate episode 0 at checkpoint 6")
        .contains("left ( ) --- (@) --- ( ) right", "step 1: cue", "saw        location cue")
        .contains(
            "context: left 0.500, right 0.500", "planned    0.", "cue, ", "told       1.000 bits")
        .endsWith("equal to its row and its recorded steps" + System.lineSeparator());
    assertThat(run.err()).isEmpty();
  }

  @Test
  void anEpisodeWithoutRecordedStepsIsComparedWithItsRow() {
    CommandRun run =
        replay(
            folder,
            "--cell",
            "t-maze/q-learning/0",
            "--phase",
            "train",
            "--checkpoint",
            "3",
            "--episode",
            "2");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("train episode 2 at checkpoint 3")
        .endsWith("equal to its row" + System.lineSeparator());
  }

  @Test
  void modelFilesAreReadFromTheCopiesInTheFolder() {
    CommandRun run = replay(folder, "--cell", "t-maze/told/0");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("knowledge file:models/maze.json", "equal to its row");
    assertThat(CommandRun.of("verify", folder.toString()).exit()).isZero();
  }

  @Test
  void aRowThatDiffersIsSaidWithExitCodeOne() throws IOException {
    Path other = work.resolve("changed");
    copy(other);
    Path rows = other.resolve("episodes.csv");
    Files.writeString(
        rows,
        Files.readString(rows).replaceFirst("(?m)^(.*told,.*,evaluate,6,0,.*),2,1,", "$1,2,0.5,"));

    CommandRun run = replay(other, "--cell", "t-maze/told/0");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("return: recorded 0.5, now 1");
  }

  @Test
  void anotherVersionOfTheCodeIsSaid() throws IOException {
    Path other = work.resolve("older");
    copy(other);
    Path manifest = other.resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst("\"code version\" : \"[^\"]*\"", "\"code version\" : \"0.0.1\""));

    CommandRun run = replay(other, "--cell", "t-maze/told/0");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("warning: recorded by ", ", this is ");
  }

  private static void copy(Path to) throws IOException {
    Files.createDirectories(to.resolve("models"));
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(folder.relativize(file).toString()));
      }
    }
  }

  @Test
  void aWorldAloneIsRunWithTheRecordedActions() {
    CommandRun run = replay(folder, "--cell", "t-maze/active-inference/1", "--world");
    CommandRun untraced = replay(folder, "--cell", "t-maze/told/1", "--world");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("step 1: cue")
        .doesNotContain("planned")
        .endsWith("equal to the world's part of its recorded steps" + System.lineSeparator());
    assertThat(untraced.exit()).isEqualTo(2);
    assertThat(untraced.err()).contains("its steps were not recorded");
  }

  @Test
  void writesJson() throws IOException {
    CommandRun run = replay(folder, "--cell", "t-maze/active-inference/0", "--json");

    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.path("equal").asBoolean()).isTrue();
    assertThat(json.at("/steps/0/observerBelief/context/left").asDouble()).isEqualTo(0.5);
    assertThat(json.at("/steps/1/agentPlan/0/posterior").isNumber()).isTrue();
    assertThat(json.at("/steps/2/state/location").isTextual()).isTrue();
  }

  @Test
  void whatIsNotThereIsAUsageErrorThatSaysWhatIs() {
    assertUsage("did you mean 't-maze/q-learning/0'", "--cell", "t-maze/q-learning/10");
    assertUsage("--cell must be ENVIRONMENT/AGENT/SEED", "--cell", "t-maze");
    assertUsage("they are at [0, 3, 6]", "--cell", "t-maze/told/0", "--checkpoint", "2");
    assertUsage("evaluate episodes 0 to 1", "--cell", "t-maze/told/0", "--episode", "2");
    assertUsage("phase must be train or evaluate", "--cell", "t-maze/told/0", "--phase", "test");
    CommandRun nowhere = replay(work, "--cell", "t-maze/told/0");
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.err()).contains("holds no complete run");
  }

  private static void assertUsage(String message, String... words) {
    CommandRun run = replay(folder, words);
    assertThat(run.exit()).as(run.out()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }
}
