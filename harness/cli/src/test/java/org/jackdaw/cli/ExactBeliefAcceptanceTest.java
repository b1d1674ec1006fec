package org.jackdaw.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Learners on the exact belief earn what the oracle says can be earned, in {@code
 * configs/exact-belief.yaml}.
 */
class ExactBeliefAcceptanceTest {

  private static final Path CONFIG = Path.of("..", "..", "configs", "exact-belief.yaml");
  private static final double TIGER = 20.39082625; // the optimum within 20 steps
  private static final double LISTENING = -20; // whatever happens
  private static final double MAZE = 5; // cue, centre, middle, and five steps in the right arm

  @TempDir private static Path folder;

  @BeforeAll
  static void run() {
    CommandRun run =
        CommandRun.of(
            "run", CONFIG.toString(), "--quiet", "--seeds", "1", "--out", folder.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("optimum 20.391").contains("optimum 5.000");
  }

  /** Returns of the last evaluation. */
  private static double[] returns(String world, String agent) throws IOException {
    return Files.readAllLines(folder.resolve("episodes.csv")).stream()
        .map(row -> List.of(row.split(",", -1)))
        .filter(row -> row.get(1).equals(world) && row.get(2).equals(agent))
        .filter(row -> row.get(5).equals("evaluate") && row.get(6).equals("2000"))
        .mapToDouble(row -> Double.parseDouble(row.get(10)))
        .toArray();
  }

  private static double mean(double[] returns) {
    double sum = 0;
    for (double one : returns) {
      sum += one;
    }
    return sum / returns.length;
  }

  private static double error(double[] returns) {
    double mean = mean(returns);
    double squares = 0;
    for (double one : returns) {
      squares += (one - mean) * (one - mean);
    }
    return StrictMath.sqrt(squares / (returns.length - 1) / returns.length);
  }

  /** Nothing is left to chance but the context, so every episode can be told from the optimum. */
  @Test
  void inTheMazeTheyLoseNothing() throws IOException {
    for (String agent : List.of("q-belief", "dqn-belief", "active-inference", "hsvi")) {
      assertThat(returns("t-maze", agent)).as(agent).hasSize(500).containsOnly(MAZE);
    }
    assertThat(mean(returns("t-maze", "q-learning"))).isBetween(-1.0, 1.0);
    assertThat(mean(returns("t-maze", "qmdp"))).isBetween(-1.0, 1.0);
  }

  /** A tenth of what knowing is worth, and four standard errors of the simulation. */
  @Test
  void withTheTigerTheyLoseATenthAtMost() throws IOException {
    for (String agent : List.of("q-belief", "dqn-belief", "hsvi")) {
      double[] returns = returns("tiger", agent);
      double lost = agent.equals("hsvi") ? 0 : 0.1 * (TIGER - LISTENING);
      assertThat(mean(returns))
          .as("%s, standard error %s", agent, error(returns))
          .isBetween(TIGER - lost - 4 * error(returns), TIGER + 4 * error(returns));
    }
    assertThat(mean(returns("tiger", "q-learning"))).isCloseTo(LISTENING, within(1.0));
  }
}
