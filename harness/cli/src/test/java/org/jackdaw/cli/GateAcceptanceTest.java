package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an engineer sees who keeps agents from regressing. */
class GateAcceptanceTest {

  private static final String CONFIG =
      """
      name: gated
      seed: 3
      seeds: 12
      protocol: {train-episodes: 100, evaluate-every: 100, evaluate-episodes: 20}
      environments:
        - {id: t-maze}
        - {id: bernoulli-bandit, label: bandit, arms: 3, max-steps: 50}
      contenders:
        - {agent: active-inference, label: aif, knowledge: model, policy-length: 2, on: [t-maze]}
        - {agent: active-inference, label: learner, on: [bandit], knowledge: {level: structure, unknown: [likelihood.reward]}}
        - {agent: q-learning, memory: 1}
        - {agent: random}
      """;

  private static final String NUMB = "contenders.learner.likelihood-learning-rate=0";

  @TempDir static Path temp;

  private static Path config;
  private static Path reference;
  private static Path baseline;

  @BeforeAll
  static void runOnceAndAccept() throws IOException {
    config = temp.resolve("gated.yaml");
    Files.writeString(config, CONFIG);
    reference = ran("reference", "--jobs", "1");
    baseline = temp.resolve("baseline");
    CommandRun accepted =
        CommandRun.of("baseline", "accept", reference.toString(), "--out", baseline.toString());
    assertThat(accepted.exit()).as(accepted.err()).isZero();
    assertThat(accepted.out()).contains("72 runs");
  }

  private static Path ran(String name, String... more) {
    Path out = temp.resolve(name);
    List<String> words =
        Stream.concat(
                Stream.of("run", config.toString(), "--quiet", "--out", out.toString()),
                Stream.of(more))
            .toList();
    CommandRun run = CommandRun.of(words.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    return out;
  }

  private static CommandRun gate(Path folder, String... more) {
    List<String> words =
        Stream.concat(
                Stream.of("gate", folder.toString(), "--baseline", baseline.toString()),
                Stream.of(more))
            .toList();
    return CommandRun.of(words.toArray(String[]::new));
  }

  @Test
  void theSameAgentsPassByTheirRowsWhateverTheNumberOfThreads() {
    CommandRun run = gate(ran("again", "--jobs", "4"));

    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).startsWith("PASS: nothing got worse\n");
    assertThat(run.out().lines().filter(l -> l.contains("the same rows")).count()).isEqualTo(6);
  }

  @Test
  void aResultFolderIsABaselineToo() {
    CommandRun run =
        CommandRun.of("gate", reference.toString(), "--baseline", reference.toString());

    assertThat(run.exit()).isZero();
  }

  @Test
  void aLearnerThatNoLongerLearnsIsARegression() {
    CommandRun run = gate(ran("numb", "--set", NUMB));

    assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(1);
    assertThat(run.out()).startsWith("REGRESSION: ");
    assertThat(run.out())
        .containsPattern("REGRESSION +bandit/learner +worse: normalised score ")
        .contains("more than the accepted 0.050, corrected p 0.0")
        .containsPattern("PASS +t-maze/aif +the same rows as the baseline in all 12 runs")
        .contains("options of learner changed: likelihood-learning-rate: 0 (was 1)");
  }

  @Test
  void anAgentThatNoLongerLooksForCuesIsARegression() {
    CommandRun run = gate(ran("incurious", "--set", "contenders.aif.epistemic-weight=0"));

    assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(1);
    assertThat(run.out())
        .containsPattern("REGRESSION +t-maze/aif +worse: ")
        .contains("options of aif changed: epistemic-weight: 0 (was 1)");
  }

  @Test
  void aMissingContenderIsNotMeasured() throws IOException {
    Path fewer = temp.resolve("fewer.yaml");
    Files.writeString(fewer, CONFIG.replace("  - {agent: random}\n", ""));
    Path out = temp.resolve("fewer");
    CommandRun.of("run", fewer.toString(), "--quiet", "--out", out.toString());

    CommandRun run = gate(out);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out())
        .startsWith("NOT-MEASURED: 2 of 6 cases could not be compared")
        .contains("there is no contender random in this experiment");
  }

  @Test
  void rowsThatWereTakenAwayAreNoticed() throws IOException {
    Path out = ran("robbed");
    Path episodes = out.resolve("episodes.csv");
    List<String> kept =
        Files.readAllLines(episodes).stream()
            .filter(l -> !l.contains("q-learning,none,7,"))
            .toList();
    Files.write(episodes, kept);

    CommandRun run = gate(out);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).contains("episodes.csv: has changed since the run");
  }

  @Test
  void anotherTaskOrRootSeedIsNotMeasured() {
    CommandRun task = gate(ran("arms", "--set", "environments.bandit.arms=4"));
    assertThat(task.exit()).isEqualTo(3);
    assertThat(task.out()).contains("the world bandit is another task than in the baseline");

    CommandRun seed = gate(ran("root", "--set", "seed=4"));
    assertThat(seed.exit()).isEqualTo(3);
    assertThat(seed.out()).contains("the root seed is 4, the baseline's is 3");
  }

  @Test
  void tooFewSeedsAreInconclusiveAndMoreAreRunOnRequest() {
    Path few = ran("few", "--seeds", "3", "--set", NUMB);
    CommandRun inconclusive = gate(few);
    assertThat(inconclusive.exit()).as(inconclusive.out()).isEqualTo(3);
    assertThat(inconclusive.out())
        .contains("it takes 7 runs or more")
        .contains("3 seeds are in both; this experiment has 3, the baseline 12");

    CommandRun decided = gate(few, "--max-seeds", "40");

    assertThat(decided.exit()).as(decided.out() + decided.err()).isEqualTo(1);
    assertThat(decided.out()).contains("over 3 looks").contains("over 12 runs");
  }

  @Test
  void filesForBuildServersAreWritten() throws IOException {
    Path junit = temp.resolve("out/junit.xml");
    Path markdown = temp.resolve("out/gate.md");
    Path benchmark = temp.resolve("out/benchmark.json");

    CommandRun run =
        gate(
            reference,
            "--json",
            "--junit",
            junit.toString(),
            "--markdown",
            markdown.toString(),
            "--benchmark",
            benchmark.toString());

    assertThat(run.out()).contains("\"verdict\" : \"PASS\"").contains("\"exit-code\" : 0");
    assertThat(Files.readString(junit)).contains("<testcase classname=\"t-maze\" name=\"aif\">");
    assertThat(Files.readString(markdown)).startsWith("## PASS: nothing got worse");
    assertThat(Files.readString(benchmark)).contains("\"unit\" : \"normalised score\"");
  }

  @Test
  void wrongWordsAreUsageErrors() {
    assertThat(gate(temp.resolve("nothing")).exit()).isEqualTo(2);
    assertThat(gate(reference, "--margin", "x=y").err())
        .contains("a margin must be X or PATTERN=X, got x=y");
    CommandRun twice =
        CommandRun.of("baseline", "accept", baseline.toString(), "--out", temp + "/other");
    assertThat(twice.exit()).isEqualTo(2);
    assertThat(twice.err()).contains("is a baseline already");
  }
}
