package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.jackdaw.api.agent.AgentFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learners that work, and one that does not, which a plugin brings. */
class SanityCommandTest {

  private static final String HOME = "jackdaw.home";

  @TempDir Path folder;

  @BeforeAll
  static void standAtHome() {
    System.setProperty(HOME, Path.of("..", "..").toString());
  }

  @AfterAll
  static void leaveHome() {
    System.clearProperty(HOME);
  }

  private String plugin() throws IOException {
    Path jar = folder.resolve("broken.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("META-INF/services/" + AgentFactory.class.getName()));
      out.write(BrokenLearner.Factory.class.getName().getBytes(StandardCharsets.UTF_8));
    }
    return jar.toString();
  }

  @Test
  void tellsLearnersThatWorkFromThoseThatDoNot() throws IOException {
    CommandRun run =
        CommandRun.of(
            "--plugin", plugin(), "sanity", "r-max:known=1", "thompson", "broken-learner");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out().lines().toList()).hasSize(4);
    assertThat(run.out())
        .containsPattern("r-max:known=1 .*sanity-lake 100.0 %  functional\n")
        .containsPattern("thompson .* sanity-bandit 9\\d.\\d %  +functional\n")
        .containsPattern("broken-learner .*sanity-lake 0.0 % +not functional\n");
  }

  @Test
  void learnersThatWorkExitWithZeroAndJson() throws IOException {
    CommandRun run = CommandRun.of("sanity", "thompson", "--json", "--seeds", "1");
    assertThat(run.exit()).isZero();
    JsonNode said = new ObjectMapper().readTree(run.out()).path("agents").get(0);
    assertThat(said.path("verdict").asText()).isEqualTo("functional");
    assertThat(said.path("episodes").asInt()).isEqualTo(1000);
    assertThat(said.path("shares").path("sanity-bandit").asDouble()).isBetween(0.95, 1.1);
    assertThat(said.path("notMeasured").toString()).contains("thompson plays bandits");
  }

  @Test
  void refusesWhatClaimsToLearnNothing() {
    CommandRun run = CommandRun.of("sanity", "random");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("random: claims to learn nothing");
  }

  @Test
  void anExperimentWithSanityWorldsMarksWhoFailsThem() throws IOException {
    Path config = folder.resolve("x.yaml");
    Files.writeString(
        config,
        """
        name: x
        seeds: 2
        protocol: {train-episodes: 40, evaluate-episodes: 20}
        environments:
          - {id: frozen-lake, label: sanity-lake, slippery: false}
          - {id: river-swim}
        contenders:
          - {agent: r-max, known: 1}
          - {agent: broken-learner}
        """);
    Path out = folder.resolve("out");
    CommandRun run =
        CommandRun.of(
            "--plugin", plugin(), "run", config.toString(), "--quiet", "--out", out.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("broken-learner *  none")
        .contains("r-max             none")
        .contains(
            "* broken-learner is not functional: below 95 % of the optimum (sanity-lake 0 %)");
    for (String line : Files.readAllLines(out.resolve("summary.csv"))) {
      assertThat(line.endsWith(",not functional")).isEqualTo(line.contains(",broken-learner,"));
    }
    assertThat(CommandRun.of("verify", out.toString()).exit()).isZero();
  }
}
