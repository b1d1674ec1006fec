package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.core.result.Summary;
import org.jackdaw.core.result.SummaryRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learners that build a model find far rewards that exploration by chance does not. */
class ExplorationAcceptanceTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final List<String> BUILDERS = List.of("r-max", "psrl", "ucbvi");

  @TempDir Path folder;

  /** Normalised scores of the last evaluation, by world and contender. */
  private static Map<String, Double> scores(Path results) throws IOException {
    Map<String, Double> scores = new TreeMap<>();
    for (SummaryRow row : Summary.read(results).rows()) {
      if (row.phase().equals("evaluate") && row.metric().equals("normalised_score")) {
        scores.put(row.environment() + " " + row.agent(), row.interval().estimate());
      }
    }
    return scores;
  }

  /**
   * Ten episodes of the river vary by a fifth of the optimum, so 0.6 is far from chance and full.
   */
  private static void modelsFindWhatChanceDoesNot(Map<String, Double> scores) {
    assertThat(scores).hasSize(8);
    for (String agent : BUILDERS) {
      assertThat(scores.get("deep-sea " + agent)).as(agent).isGreaterThan(0.99);
      assertThat(scores.get("river-swim " + agent)).as(agent).isGreaterThan(0.6);
    }
    assertThat(scores.get("deep-sea q-learning")).isLessThan(0.05);
    assertThat(scores.get("river-swim q-learning")).isLessThan(0.05);
  }

  @Test
  void modelBuildersSolveRiverSwimAndDeepSeaWhereQLearningDoesNot() throws IOException {
    String config = ROOT.resolve("configs").resolve("exploration-headtohead.yaml").toString();
    CommandRun run =
        CommandRun.of("run", config, "--quiet", "--seeds", "2", "--out", folder.toString());
    assertThat(run.exit()).isZero();
    modelsFindWhatChanceDoesNot(scores(folder));
  }

  @Test
  void thePublishedResultSaysSoToo() throws IOException {
    Path published = ROOT.resolve("results").resolve("exploration-headtohead");
    assertThat(CommandRun.of("verify", published.toString()).exit()).isZero();
    modelsFindWhatChanceDoesNot(scores(published));
  }
}
