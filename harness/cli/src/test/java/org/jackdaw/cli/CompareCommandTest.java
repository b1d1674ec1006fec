package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contenders of one folder and of two, head to head. */
class CompareCommandTest {

  private static final Path COMMITTED = Path.of("..", "..", "results", "exploration-headtohead");

  private static final String CONFIG =
      """
      name: duel
      seeds: 8
      protocol: {train-episodes: 20, evaluate-every: 20, evaluate-episodes: 10}
      environments:
        - {id: t-maze}
        - {id: bernoulli-bandit, label: bandit, arms: 2, max-steps: 10}
      contenders:
        - {agent: active-inference, knowledge: model, policy-length: 2, on: [t-maze]}
        - {agent: active-inference, label: plain, knowledge: model, policy-length: 2, epistemic-weight: 0, on: [t-maze]}
        - {agent: q-learning, step-size: 0.1}
      """;

  @TempDir static Path work;

  private static Path before;
  private static Path after;
  private static Path longer;

  @BeforeAll
  static void run() throws IOException {
    before = run("before");
    after = run("after", "--set", "contenders.plain.epistemic-weight=1");
    longer = run("longer", "--set", "protocol.train-episodes=40");
  }

  private static Path run(String name, String... more) throws IOException {
    Path config = Files.writeString(work.resolve("duel.yaml"), CONFIG);
    Path out = work.resolve(name);
    String[] words = new String[more.length + 5];
    System.arraycopy(
        new String[] {"run", config.toString(), "--out", out.toString(), "--quiet"},
        0,
        words,
        0,
        5);
    System.arraycopy(more, 0, words, 5, more.length);
    CommandRun run = CommandRun.of(words);
    assertThat(run.exit()).as(run.err()).isZero();
    return out;
  }

  @Test
  void twoContendersOfOneFolder() {
    CommandRun run =
        CommandRun.of("compare", before.toString(), "--a", "active-inference", "--b", "plain");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("active-inference against plain\n")
        .contains("8 runs, paired by seed, p = 0.0")
        .contains("active-inference is better than plain by ")
        .doesNotContain("UNEQUAL");
  }

  @Test
  void unequalKnowledgeStandsOnTop() {
    CommandRun run =
        CommandRun.of("compare", before.toString(), "--a", "active-inference", "--b", "q-learning");

    assertThat(run.out())
        .contains("! UNEQUAL KNOWLEDGE: active-inference was told 'model', q-learning 'none'")
        .contains("not compared: bandit: active-inference was not run there");
  }

  @Test
  void twoVersionsOfEveryContender() throws IOException {
    CommandRun run = CommandRun.of("compare", after.toString(), before.toString(), "--json");

    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode comparisons = new ObjectMapper().readTree(run.out()).path("comparisons");
    assertThat(comparisons).hasSize(3);
    JsonNode improved = comparisons.get(1);
    assertThat(improved.path("first").asText()).isEqualTo("plain in after");
    assertThat(improved.path("warnings").get(0).asText())
        .isEqualTo("options of plain differ: epistemic-weight: 1 against 0");
    JsonNode world = improved.path("worlds").get(0);
    assertThat(world.path("outcome").asText()).isEqualTo("first-higher");
    assertThat(world.path("difference").path("low").asDouble()).isPositive();
    assertThat(world.path("p").asDouble()).isBetween(2 / 256.0, 0.05); // all signs, or nearly
    JsonNode untouched = comparisons.get(2);
    assertThat(untouched.path("worlds")).hasSize(2);
    untouched.path("worlds").forEach(w -> assertThat(w.path("outcome").asText()).isEqualTo("same"));
  }

  @Test
  void anotherProtocolIsNotMeasured() {
    CommandRun run = CommandRun.of("compare", longer.toString(), before.toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out())
        .contains("not compared: t-maze: the protocols differ: train-episodes 40")
        .contains("plain in longer and plain in before could not be compared in any world.");
  }

  @Test
  void learningIsComparedOnRequest() throws IOException {
    String[] words = {
      "compare",
      before.toString(),
      "--a",
      "active-inference",
      "--b",
      "q-learning",
      "--over-training",
      "--reach",
      "0.9",
      "--json"
    };
    JsonNode comparison =
        new ObjectMapper().readTree(CommandRun.of(words).out()).path("comparisons").get(0);

    assertThat(comparison.path("moment").asText()).isEqualTo("training");
    JsonNode reach = comparison.path("worlds").get(0).path("reach");
    assertThat(reach.path("first").path("runs").asInt()).isEqualTo(8);
    // it knows the model, so it is there before any training
    assertThat(reach.path("first").path("median").asDouble()).isEqualTo(0);
    assertThat(reach.path("second").path("restricted-mean").asDouble()).isGreaterThan(0);
    assertThat(CommandRun.of(Arrays.copyOf(words, 9)).out())
        .contains("in mean normalised score over training in t-maze")
        .contains("reach 0.900 in t-maze: first ");
  }

  @Test
  void summaryAloneIsEnough() throws IOException {
    Path small = Files.createDirectories(work.resolve("small"));
    for (String file : new String[] {"manifest.json", "summary.csv"}) {
      Files.copy(before.resolve(file), small.resolve(file));
    }
    CommandRun run = CommandRun.of("compare", after.toString(), small.toString(), "--a", "plain");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("plain in after is better than plain in small by ")
        .contains("means only, since rows of runs are missing");
  }

  @Test
  void acceptedBaselineIsPairedRunByRun() {
    Path baseline = work.resolve("baseline");
    CommandRun accept =
        CommandRun.of("baseline", "accept", before.toString(), "--out", baseline.toString());
    assertThat(accept.exit()).as(accept.err()).isZero();
    CommandRun run = CommandRun.of("compare", after.toString(), baseline.toString(), "--json");
    CommandRun full = CommandRun.of("compare", after.toString(), before.toString(), "--json");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().replace("in baseline", "in before")).isEqualTo(full.out());
  }

  @Test
  void foldersWithoutResultsAreRefused() {
    CommandRun run = CommandRun.of("compare", work.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("holds neither a result nor a baseline");
  }

  @Test
  void committedResultsCanBeCompared() {
    CommandRun run =
        CommandRun.of("compare", COMMITTED.toString(), "--a", "r-max", "--b", "q-learning");

    assertThat(run.exit()).as(run.err()).isZero();
    // five pairs show nothing in one world, ten in two do: p = 2 / 2^10
    assertThat(run.out())
        .contains("not shown; too few runs")
        .contains("r-max is better than q-learning by 1.0")
        .contains("over 2 worlds (5 runs each, paired by seed, p = 0.002)");
  }

  @Test
  void sameWordsGiveTheSameBytes() {
    String[] words = {"compare", before.toString(), after.toString(), "--json"};

    assertThat(CommandRun.of(words).out()).isEqualTo(CommandRun.of(words).out());
  }

  @Test
  void wrongNamesAreRefusedWithTheRightOnes() {
    CommandRun agent =
        CommandRun.of("compare", before.toString(), "--a", "plane", "--b", "q-learning");
    CommandRun metric =
        CommandRun.of(
            "compare",
            before.toString(),
            "--a",
            "plain",
            "--b",
            "q-learning",
            "--metric",
            "retrun");
    CommandRun none = CommandRun.of("compare", before.toString());

    assertThat(agent.exit()).isEqualTo(2);
    assertThat(agent.err()).contains("unknown contender 'plane': did you mean 'plain'?");
    assertThat(metric.exit()).isEqualTo(2);
    assertThat(metric.err()).contains("unknown metric 'retrun': did you mean 'return'?");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("which two contenders? give --a and --b");
  }
}
