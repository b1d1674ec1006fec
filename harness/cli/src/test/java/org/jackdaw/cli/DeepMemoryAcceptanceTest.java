package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jackdaw.core.result.Summary;
import org.jackdaw.core.result.SummaryRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recurrent learners remember the cue, as {@code configs/deep-memory.yaml} has them. */
class DeepMemoryAcceptanceTest {

  private static final Path CONFIG = Path.of("..", "..", "configs", "deep-memory.yaml");
  private static final List<String> ASKED =
      List.of(
          "agent: drqn", "label: a2c-recurrent", "agent: dqn, discount", "agent: a2c, discount");
  private static final double ALL = 0.95;
  private static final double CHANCE = 0.3; // 60 decisions between two arms

  @TempDir private Path folder;

  /** The configuration with the contenders that are asked about. */
  private String configuration() throws IOException {
    String text =
        Files.readAllLines(CONFIG).stream()
            .filter(line -> !line.contains("agent:") || ASKED.stream().anyMatch(line::contains))
            .collect(Collectors.joining("\n"));
    return Files.writeString(folder.resolve("deep-memory.yaml"), text).toString();
  }

  private static Map<String, Double> scores(Path results) throws IOException {
    Map<String, Double> scores = new TreeMap<>();
    for (SummaryRow row : Summary.read(results).rows()) {
      if (row.phase().equals("evaluate") && row.metric().equals("normalised_score")) {
        scores.put(row.agent(), row.interval().estimate());
      }
    }
    return scores;
  }

  @Tag("slow")
  @Test
  void recurrentLearnersSolveTheMazeThatTakesMemoryAndOthersDoNot() throws IOException {
    Path out = folder.resolve("out");
    CommandRun run =
        CommandRun.of("run", configuration(), "--quiet", "--seeds", "3", "--out", out.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    Map<String, Double> scores = scores(out);
    assertThat(scores).hasSize(4);
    assertThat(scores.get("drqn")).isGreaterThanOrEqualTo(ALL);
    assertThat(scores.get("a2c-recurrent")).isGreaterThanOrEqualTo(ALL);
    assertThat(scores.get("dqn")).isLessThan(CHANCE);
    assertThat(scores.get("a2c")).isLessThan(CHANCE);
  }
}
