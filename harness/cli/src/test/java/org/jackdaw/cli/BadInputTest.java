package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One clear line per problem, exit code 2, nothing written. */
class BadInputTest {

  private static final String GOOD =
      """
      name: bad
      seed: 1
      seeds: 2
      protocol: {train-episodes: 2, evaluate-every: 1, evaluate-episodes: 1}
      environments:
        - {id: t-maze, cue-validity: 0.9}
      contenders:
        - {agent: active-inference, knowledge: model, policy-length: 2}
        - {agent: random}
      metrics: [coverage]
      """;

  @TempDir Path work;

  @Test
  void theGoodOneRuns() throws IOException {
    assertThat(run(GOOD).exit()).isZero();
  }

  @Test
  void unknownKeyNamesPlaceAndNearest() throws IOException {
    refused(GOOD.replace("cue-validity", "cue-valdity"), "6:", "cue-valdity", "cue-validity");
  }

  @Test
  void unknownAgentNamesNearest() throws IOException {
    refused(GOOD.replace("agent: random", "agent: randon"), "9:", "randon", "random");
  }

  @Test
  void unknownMetricNamesNearest() throws IOException {
    refused(GOOD.replace("[coverage]", "[coverge]"), "10:", "coverge", "coverage");
  }

  @Test
  void wrongTypeNamesPlaceAndType() throws IOException {
    refused(GOOD.replace("policy-length: 2", "policy-length: two"), "8:", "two", "number");
  }

  @Test
  void probabilityOutOfRangeNamesRangeAndValue() throws IOException {
    refused(GOOD.replace("0.9", "1.9"), "6:", "cue-validity", "[0.5, 1]", "1.9");
  }

  @Test
  void anAgentThatNeedsAModelIsRefusedWithoutOne() throws IOException {
    refused(GOOD.replace(", knowledge: model", ""), "8:", "active-inference", "none", "model");
  }

  @Test
  void givingMoreThanAnAgentUsesIsRefused() throws IOException {
    refused(GOOD.replace("{agent: random}", "{agent: random, knowledge: model}"), "9:", "random");
  }

  @Test
  void aJavaClassInTheYamlIsRefused() throws IOException {
    refused(GOOD.replace("name: bad", "name: !!java.net.URL [\"file:x\"]"), "1:", "java.net.URL");
  }

  @Test
  void severalProblemsAreReportedTogether() throws IOException {
    CommandRun run =
        refused(
            GOOD.replace("0.9", "1.9").replace("agent: random", "agent: randon"), "1.9", "randon");

    assertThat(run.err().lines()).hasSize(2);
  }

  @Test
  void anUnreadableFileIsNamed() throws IOException {
    CommandRun run = CommandRun.of("run", work.resolve("absent.yaml").toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines()).singleElement().asString().contains("absent.yaml");
  }

  @Test
  void aFolderWithAnotherExperimentIsLeftAlone() throws IOException {
    assertThat(run(GOOD).exit()).isZero();
    byte[] before = Files.readAllBytes(work.resolve("out/manifest.json"));

    CommandRun other = run(GOOD.replace("seed: 1", "seed: 2"));

    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err().lines()).singleElement().asString().contains("another experiment");
    assertThat(Files.readAllBytes(work.resolve("out/manifest.json"))).isEqualTo(before);
  }

  @Test
  void aFinishedRunPrintsItsSummaryAgain() throws IOException {
    CommandRun first = run(GOOD);
    CommandRun again = run(GOOD);

    assertThat(again.exit()).isZero();
    assertThat(again.out()).isEqualTo(first.out());
  }

  @Test
  void ownPreferencesAreInTheTableAndInTheRows() throws IOException {
    CommandRun run =
        run(
            GOOD.replace(
                "policy-length: 2", "policy-length: 2, preferences: {reward: [0, 3, -3]}"));

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("model preferences {reward: [0, 3, -3]}");
    assertThat(Files.readString(work.resolve("out/episodes.csv")))
        .contains(",\"model preferences {reward: [0, 3, -3]}\",");
  }

  @Test
  void anUnknownIdIsRefusedWithTheNearest() {
    CommandRun run = CommandRun.of("describe", "t-mase");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("t-mase").contains("t-maze");
  }

  @Test
  void aWorldIsDescribedWithTheOptionsThatAreSet() {
    CommandRun run = CommandRun.of("describe", "t-maze", "--set", "cue-validity=0.75");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("0.48 exact return"); // (2 x 0.75 - 1) 0.96
    CommandRun bad = CommandRun.of("describe", "t-maze", "--set", "cue-validity=7");
    assertThat(bad.exit()).isEqualTo(2);
    assertThat(bad.err().lines()).singleElement().asString().contains("[0.5, 1]");
  }

  @Test
  void nestedOptionsTellTheirDefaultsPartByPart() {
    CommandRun run = CommandRun.of("describe", "active-inference");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .anyMatch(line -> line.matches(" {4}habit-rate +0 +number.*"))
        .noneMatch(line -> line.contains("habit-rate: "));
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    Path config = Files.writeString(work.resolve("bad.yaml"), GOOD);
    String out = work.resolve("out").toString();

    CommandRun text = CommandRun.of("run", config.toString(), "--out", out, "--dry-run");
    CommandRun json = CommandRun.of("run", config.toString(), "--out", out, "--dry-run", "--json");

    assertThat(text.out()).contains("4 cells");
    assertThat(json.out()).startsWith("{").contains("t-maze/random/1");
    assertThat(work.resolve("out")).doesNotExist();
  }

  @Test
  void anUnknownOptionOfTheCommandIsAUsageError() {
    assertThat(CommandRun.of("run", "--sed", "4").exit()).isEqualTo(2);
  }

  @Test
  void everythingListedCanBeDescribed() {
    CommandRun list = CommandRun.of("list");

    assertThat(list.exit()).isZero();
    list.out()
        .lines()
        .filter(line -> line.startsWith("  "))
        .map(line -> line.strip().split(" ")[0])
        .forEach(
            id -> {
              CommandRun description = CommandRun.of("describe", id);
              assertThat(description.exit()).as(id + ": " + description.err()).isZero();
              assertThat(description.out()).startsWith(id + " (");
              assertThat(CommandRun.of("describe", id, "--json").out()).startsWith("{");
            });
  }

  @Test
  void theDoctorKnowsThisMachine() {
    CommandRun doctor = CommandRun.of("doctor");

    assertThat(doctor.exit()).isZero();
    assertThat(doctor.out()).contains(System.getProperty("java.version")).contains("t-maze");
  }

  private CommandRun run(String yaml) throws IOException {
    Path config = Files.writeString(work.resolve("bad.yaml"), yaml);
    return CommandRun.of("run", config.toString(), "--out", work.resolve("out").toString());
  }

  private CommandRun refused(String yaml, String... said) throws IOException {
    CommandRun run = run(yaml);
    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(said);
    assertThat(run.out()).isEmpty();
    try (Stream<Path> files = Files.list(work)) {
      assertThat(files).extracting(f -> f.getFileName().toString()).containsExactly("bad.yaml");
    }
    return run;
  }
}
