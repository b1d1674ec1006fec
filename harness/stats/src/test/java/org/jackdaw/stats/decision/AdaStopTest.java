package org.jackdaw.stats.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.stats.decision.AdaStop.Decision;
import org.junit.jupiter.api.Test;

class AdaStopTest {

  private static final SeedTree SEEDS = SeedTree.root(2);

  @Test
  void decidesAsAnIndependentProgramWhereAllShufflesAreGoneThrough() throws IOException {
    for (String line : lines()) {
      String[] cells = line.split(",");
      int runs = Integer.parseInt(cells[0]);
      List<double[]> scores = Arrays.stream(cells[3].split(";")).map(AdaStopTest::numbers).toList();
      AdaStop comparison =
          new AdaStop(
              scores.size(),
              Integer.parseInt(cells[1]),
              2 * Double.parseDouble(cells[2]), // it counts mirror images once: see ORIGIN.md
              10_000,
              SEEDS);
      while (!comparison.finished()) {
        comparison.add(batch(scores, comparison.looksTaken() * runs, runs));
      }
      assertThat(decisions(comparison, scores.size())).as(line).isEqualTo(cells[5]);
      assertThat(comparison.looksTaken()).as(line).isEqualTo(Integer.parseInt(cells[4]));
    }
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = AdaStopTest.class.getResourceAsStream("/golden/adastop/decisions.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static List<double[]> batch(List<double[]> scores, int from, int runs) {
    return scores.stream().map(s -> Arrays.copyOfRange(s, from, from + runs)).toList();
  }

  private static String decisions(AdaStop comparison, int agents) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < agents; i++) {
      for (int j = i + 1; j < agents; j++) {
        words.add(comparison.decision(i, j).name());
      }
    }
    return String.join(" ", words);
  }

  @Test
  void fiveRunsOfAgentsFarApartAreEnough() {
    AdaStop comparison = new AdaStop(2, 5, 0.05, 10_000, SEEDS);

    // the level of the first look is 0.01; the least p of 5 against 5 is 2 / 252
    comparison.add(List.of(new double[] {1, 2, 3, 4, 5}, new double[] {11, 12, 13, 14, 15}));

    assertThat(comparison.decision(0, 1)).isEqualTo(Decision.SMALLER);
    assertThat(comparison.decision(1, 0)).isEqualTo(Decision.LARGER);
    assertThat(comparison.finished()).isTrue();
    assertThatThrownBy(() -> comparison.add(List.of())).hasMessageContaining("settled");
  }

  @Test
  void equalScoresAreNeverToldApart() {
    AdaStop comparison = new AdaStop(3, 3, 0.05, 1000, SEEDS);
    double[] same = {0.1, 0.2, 0.3};

    for (int look = 0; look < 3; look++) {
      comparison.add(List.of(same, same, same));
    }

    assertThat(decisions(comparison, 3)).isEqualTo("NOT_SHOWN NOT_SHOWN NOT_SHOWN");
  }

  @Test
  void settledAgentsNeedNoMoreRuns() {
    RandomStream random = SeedTree.root(1).stream();
    AdaStop comparison = new AdaStop(3, 4, 0.05, 5000, SEEDS);

    comparison.add(List.of(noise(random, 6, 0), noise(random, 6, 0.2), noise(random, 6, 30)));

    assertThat(comparison.decision(2, 0)).isEqualTo(Decision.LARGER);
    assertThat(comparison.decision(2, 1)).isEqualTo(Decision.LARGER);
    assertThat(comparison.decision(0, 1)).isEqualTo(Decision.OPEN);
    assertThat(comparison.needs(2)).isFalse();
    comparison.add(List.of(noise(random, 4, 0), noise(random, 5, 0.2), new double[0]));
    assertThat(comparison.looksTaken()).isEqualTo(2);
    assertThatThrownBy(() -> comparison.add(List.of(new double[0], new double[1], new double[1])))
        .hasMessage("AdaStop: agent 0 needs finite scores, got []");
  }

  @Test
  void claimsAreRarelyFalse() {
    // 400 comparisons of three equal agents, 3 looks at 4 runs; at most 10 % may claim anything;
    // three standard errors are 4.5 %
    int claims = 0;
    for (int repeat = 0; repeat < 400; repeat++) {
      RandomStream random = SeedTree.root(77).child(repeat).stream();
      AdaStop comparison = new AdaStop(3, 3, 0.1, 500, SEEDS.child(repeat));
      while (!comparison.finished()) {
        comparison.add(List.of(noise(random, 4, 0), noise(random, 4, 0), noise(random, 4, 0)));
      }
      claims += decisions(comparison, 3).contains("ER") ? 1 : 0;
    }
    assertThat(claims / 400.0).isBetween(0.04, 0.145);
  }

  private static double[] noise(RandomStream random, int runs, double mean) {
    double[] values = new double[runs];
    Arrays.setAll(values, i -> mean + random.nextGaussian());
    return values;
  }
}
