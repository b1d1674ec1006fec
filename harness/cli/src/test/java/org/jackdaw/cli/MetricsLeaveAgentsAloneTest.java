package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agents that are asked for beliefs, plans and probabilities do what they would have done. */
class MetricsLeaveAgentsAloneTest {

  private static final int BEFORE_METRICS = 14;
  private static final String EXPERIMENT =
      """
      name: watched
      seeds: 2
      protocol: {train-episodes: 10, evaluate-every: 5, evaluate-episodes: 3}
      environments:
        - {id: t-maze}
        - {id: bernoulli-bandit, label: bandit, arms: 3, max-steps: 30}
      contenders:
        - {agent: active-inference, knowledge: model, policy-length: 2, on: [t-maze]}
        - {agent: active-inference, label: learner, knowledge: {level: structure, unknown: [likelihood.reward]}, on: [bandit]}
        - {agent: q-learning}
        - {agent: qmdp, knowledge: model, on: [t-maze]}
      metrics: METRICS
      """;
  private static final String ALL =
      "[info-gain, {metric: belief-entropy, factor: context}, belief-path, action-entropy,"
          + " policy-entropy, free-energy, efe, belief-quality,"
          + " {metric: belief-quality, factor: latent}, efe-audit, decision-regret, parameter-gain]";

  @TempDir Path folder;

  private List<String> outcomes(String metrics) throws IOException {
    Path config = folder.resolve("watched.yaml");
    Files.writeString(config, EXPERIMENT.replace("METRICS", metrics));
    Path out = folder.resolve("out" + metrics.length());
    CommandRun run = CommandRun.of("run", config.toString(), "--out", out.toString(), "--quiet");
    assertThat(run.exit()).as(run.err()).isZero();
    return Files.readAllLines(out.resolve("episodes.csv")).stream()
        .map(
            line -> String.join(",", Arrays.asList(line.split(",", -1)).subList(0, BEFORE_METRICS)))
        .toList();
  }

  @Test
  void rowsAreTheSameWhetherAgentsAreAskedOrNot() throws IOException {
    assertThat(outcomes(ALL)).isEqualTo(outcomes("[]"));
  }
}
