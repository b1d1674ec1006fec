package org.jackdaw.stats.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.stats.test.PairDifference;
import org.junit.jupiter.api.Test;

class CompactLettersTest {

  @Test
  void agentsThatDoNotDifferShareOneLetter() {
    assertThat(CompactLetters.of(3, List.of(pair(0, 1, 0.2), pair(0, 2, 0.06)), 0.05))
        .containsExactly("a", "a", "a");
  }

  @Test
  void theMiddleAgentMayShareWithBoth() {
    assertThat(CompactLetters.of(3, List.of(pair(0, 2, 0.01)), 0.05))
        .containsExactly("a", "ab", "b");
  }

  @Test
  void lettersAreSharedExactlyByPairsThatWereNotShownToDiffer() {
    RandomStream random = SeedTree.root(9).stream();
    for (int repeat = 0; repeat < 200; repeat++) {
      int agents = 2 + random.nextInt(6);
      List<PairDifference> pairs = new ArrayList<>();
      for (int i = 0; i < agents; i++) {
        for (int j = i + 1; j < agents; j++) {
          pairs.add(pair(i, j, random.nextBoolean() ? 0.01 : 0.5));
        }
      }
      List<String> letters = CompactLetters.of(agents, pairs, 0.05);
      for (PairDifference pair : pairs) {
        assertThat(shared(letters.get(pair.first()), letters.get(pair.second())))
            .as(pairs + " " + letters)
            .isEqualTo(pair.p() > 0.05);
      }
      assertThat(letters.get(0)).startsWith("a");
      assertThat(letters).noneMatch(String::isEmpty);
    }
  }

  private static boolean shared(String one, String other) {
    return one.chars().anyMatch(letter -> other.indexOf(letter) >= 0);
  }

  private static PairDifference pair(int first, int second, double p) {
    return new PairDifference(first, second, 1, p);
  }

  @Test
  void intervalsAreHeldAgainstTheRegionOfPracticalEquivalence() {
    assertThat(rope(0.06, 0.2)).isEqualTo(Rope.LARGER);
    assertThat(rope(-0.3, -0.051)).isEqualTo(Rope.SMALLER);
    assertThat(rope(-0.05, 0.05)).isEqualTo(Rope.EQUIVALENT);
    assertThat(rope(-0.01, 0.06)).isEqualTo(Rope.UNDECIDED);
    assertThat(Rope.of(OptionalDouble.empty(), OptionalDouble.empty(), 0.05))
        .isEqualTo(Rope.UNDECIDED);
  }

  private static Rope rope(double low, double high) {
    return Rope.of(OptionalDouble.of(low), OptionalDouble.of(high), 0.05);
  }
}
