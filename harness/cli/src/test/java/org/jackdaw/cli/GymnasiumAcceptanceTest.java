package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environments of Python in experiments, as a user runs them. */
@Tag("python")
class GymnasiumAcceptanceTest {

  private static final String CONFIGURATION =
      """
      name: pythons
      seeds: 3
      protocol: {train-episodes: 30, evaluate-every: 15, evaluate-episodes: 5}
      environments:
        - {id: gymnasium, label: lake, env: FrozenLake-v1, success-reward: 1}
        - {id: gymnasium, label: cliff, env: CliffWalking-v1, max-steps: 50}
        - id: gymnasium
          label: pole
          env: CartPole-v1
          python-wrappers: [{name: Bins, kwargs: {bins: [3, 3, 6, 3], low: [-2.4, -3, -0.21, -3.5], high: [2.4, 3, 0.21, 3.5]}}]
      contenders:
        - {agent: value-iteration, knowledge: model, on: [lake]}
        - {agent: q-learning}
        - {agent: random}
      metrics: [regret, info-gain]
      """;

  @TempDir Path temp;

  @BeforeEach
  void requirePython() {
    CommandRun described = CommandRun.of("describe", "gymnasium");
    assumeTrue(described.exit() == 0, described.err());
  }

  private Path configuration(String text) throws IOException {
    return Files.writeString(temp.resolve("pythons.yaml"), text);
  }

  private CommandRun run(Path configuration, String folder, String jobs) {
    return CommandRun.of(
        "run",
        configuration.toString(),
        "--out",
        temp.resolve(folder).toString(),
        "--jobs",
        jobs,
        "--quiet");
  }

  private String file(String folder, String name) throws IOException {
    return Files.readString(temp.resolve(folder).resolve(name));
  }

  @Test
  void rowsAreTheSameForAnyJobsTransportAndNumberOfCells() throws Exception {
    Path configuration = configuration(CONFIGURATION);
    assertThat(run(configuration, "one", "1").exit()).isZero();
    assertThat(run(configuration, "two", "2").exit()).isZero();
    assertThat(runByPipes(configuration, "pipes")).isZero();

    String rows = file("one", "episodes.csv");
    assertThat(rows.lines().count()).isEqualTo(1 + 7 * 3 * (30 + 3 * 5));
    assertThat(file("two", "episodes.csv")).isEqualTo(rows);
    assertThat(file("pipes", "episodes.csv")).isEqualTo(rows);
    assertThat(file("one", "manifest.json")).contains("\"gymnasium\" : \"1.4.0\"");
  }

  private int runByPipes(Path configuration, String folder) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                configuration.toString(),
                "--out",
                temp.resolve(folder).toString(),
                "--quiet"));
    builder.environment().put("JACKDAW_GYM_TRANSPORT", "pipe");
    builder.environment().put("JACKDAW_GYM_CELLS", "1");
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return process.exitValue();
  }

  @Test
  void anEnvironmentThatRaisesIsAFailedCellWithItsTraceback() throws Exception {
    String broken =
        """
        name: broken
        seeds: 2
        protocol: {train-episodes: 3}
        environments:
          - {id: gymnasium, label: good, env: FrozenLake-v1}
          - {id: gymnasium, label: bad, env: FrozenLake-v1, python-wrappers: [{name: TransformReward, kwargs: {func: null}}]}
        contenders: [{agent: random}]
        """;
    assertThat(run(configuration(broken), "broken", "2").exit()).isEqualTo(1);
    assertThat(file("broken", "episodes.csv").lines().filter(row -> row.contains(",good,")))
        .hasSize(2 * 3);
    assertThat(file("broken", "failures.csv").lines().skip(1))
        .hasSize(2)
        .allSatisfy(
            row -> assertThat(row).contains(",bad,", "PythonException", "TypeError", "Traceback"));
  }

  @Test
  void anUnknownEnvironmentIsAProblemOfTheConfiguration() throws Exception {
    Path unknown = configuration(CONFIGURATION.replace("FrozenLake-v1", "FrozenLakes-v1"));
    CommandRun run = run(unknown, "unknown", "1");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("pythons.yaml:5:").contains("FrozenLakes");
  }

  @Test
  void doctorReportsPython() {
    assertThat(CommandRun.of("doctor").out())
        .containsPattern("python +\\S")
        .containsPattern("gymnasium +(ready in|as installed)");
  }
}
