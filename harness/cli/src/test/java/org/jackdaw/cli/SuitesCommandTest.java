package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jackdaw.core.config.Experiment;
import org.jackdaw.core.config.Suite;
import org.jackdaw.core.config.Suites;
import org.jackdaw.core.plan.Plan;
import org.jackdaw.core.registry.Registry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suites that come with Jackdaw, through the command line. */
class SuitesCommandTest {

  private static final String HOME = "jackdaw.home";
  private static final Path ROOT = Path.of("..", "..");

  @TempDir Path folder;

  @BeforeAll
  static void standAtHome() {
    System.setProperty(HOME, ROOT.toString());
  }

  @AfterAll
  static void leaveHome() {
    System.clearProperty(HOME);
  }

  private static Suites suites() {
    return Suites.in(ROOT.resolve("configs").resolve("suites"));
  }

  private String experiment(String suite) throws IOException {
    Path file = folder.resolve("x.yaml");
    Files.writeString(
        file, "name: x\nseeds: 1\nsuite: " + suite + "\ncontenders: [{agent: random}]\n");
    return file.toString();
  }

  @Test
  void everySuitePlansWithoutAWarningAndKeepsItsTasks() throws IOException {
    Registry registry = Registry.load(SuitesCommandTest.class.getClassLoader());
    for (Suite suite : suites().all().values()) {
      Path file = Path.of(experiment(suite.id()));
      Plan plan = Experiment.read(file, List.of(), suites()).plan(registry);
      assertThat(plan.suite()).contains(suite.id());
      assertThat(plan.warnings()).isEmpty();
      assertThat(plan.environments()).hasSameSizeAs(suite.environments().items());
    }
  }

  @Test
  void listsTheSuites() {
    assertThat(CommandRun.of("list", "suites").out())
        .startsWith("suites\n")
        .contains("  bandits@1  ")
        .contains("  classic-control-discrete@1  ")
        .contains("  epistemic@1  ")
        .contains("  exploration@1  ")
        .contains("  pomdp-classics@1  ");
  }

  @Test
  void describesASuite() {
    assertThat(CommandRun.of("describe", "bandits@1").out())
        .startsWith("bandits@1 (suite): ")
        .contains("train-episodes: 1")
        .contains("two-close");
  }

  @Test
  void writesSuiteAndTaskHashesIntoTheManifestAndRefusesAnotherTask() throws IOException {
    String config = experiment("bandits@1");
    Path out = folder.resolve("out");
    assertThat(CommandRun.of("run", config, "--quiet", "--out", out.toString()).exit()).isZero();
    JsonNode manifest = new ObjectMapper().readTree(out.resolve("manifest.json").toFile());
    assertThat(manifest.path("suite").asText()).isEqualTo("bandits@1");
    assertThat(manifest.path("tasks")).hasSize(8);
    manifest.path("tasks").forEach(t -> assertThat(t.path("hash").asText()).hasSize(64));

    CommandRun other =
        CommandRun.of(
            "run",
            config,
            "--out",
            out.toString(),
            "--resume",
            "--set",
            "environments.two-close.means=[0.5, 0.4]");
    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err())
        .contains("suite bandits@1: changed by --set, so this is not the suite")
        .contains("holds another experiment, different in environment two-close");
  }

  @Test
  void namesTheKnownSuites() throws IOException {
    CommandRun run = CommandRun.of("run", experiment("bandit@1"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "x.yaml:3:8: unknown suite 'bandit@1': did you mean 'bandits@1'? known: bandits@1");
  }
}
