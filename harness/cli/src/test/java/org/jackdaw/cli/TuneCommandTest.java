package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tuning with equal budgets, from a configuration to another that runs. */
class TuneCommandTest {

  private static final String CONFIG =
      """
      name: arms
      seeds: 2
      protocol: {train-episodes: 1}
      environments: [{id: bernoulli-bandit, label: bandit, arms: 3, max-steps: 60}]
      contenders:
        - {agent: q-learning, step-size: 0.001}
        - {agent: active-inference, knowledge: {level: structure}}
        - {agent: random}
      tune:
        configurations: 3
        seeds: 2
        spaces:
          q-learning: {step-size: {log-uniform: [0.05, 1]}, epsilon-start: {choices: [0.1, 0.5]}}
          active-inference: {gamma: {log-uniform: [1, 32]}, knowledge.prior: {uniform: [0.5, 2]}}
      """;

  @TempDir Path work;

  private Path config() throws Exception {
    return Files.writeString(work.resolve("arms.yaml"), CONFIG);
  }

  @Test
  void endsWithAConfigurationThatRuns() throws Exception {
    String out = work.resolve("tuning").toString();
    CommandRun tuning = CommandRun.of("tune", config().toString(), "--out", out);

    assertThat(tuning.exit()).as(tuning.err()).isZero();
    assertThat(tuning.err()).contains("warning: random: no space, so it is not tuned");
    assertThat(tuning.out())
        .contains("agent             as written  tuned", "next: jackdaw run", "tuned.yaml");
    assertThat(CommandRun.of("verify", out).exit()).isZero();

    CommandRun again = CommandRun.of("tune", config().toString(), "--out", out, "--json");
    JsonNode found = new ObjectMapper().readTree(again.out()).path("contenders");
    assertThat(found).hasSize(3);
    assertThat(found.get(0).path("score").asDouble())
        .isGreaterThanOrEqualTo(found.get(0).path("asWritten").asDouble());

    CommandRun tested =
        CommandRun.of(
            "run",
            work.resolve("tuning").resolve("tuned.yaml").toString(),
            "--out",
            work.resolve("tested").toString(),
            "--quiet");
    assertThat(tested.exit()).as(tested.err()).isZero();
    assertThat(tested.out()).contains("q-learning", "active-inference");
  }

  @Test
  void saysBeforehandWhatWouldRun() throws Exception {
    CommandRun run = CommandRun.of("tune", config().toString(), "--dry-run", "--quiet");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("active-inference.c003", "knowledge.prior: ", "step-size: ")
        // 4 of two contenders, 1 of the third, 2 runs
        .contains("18 cells: 3 drawn configurations and the one as written, 2 runs each");
  }

  @Test
  void aConfigurationWithoutSpacesIsAUsageError() {
    CommandRun run = CommandRun.of("tune", Quickstart.CONFIG.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("does not say what is tuned");
  }
}
