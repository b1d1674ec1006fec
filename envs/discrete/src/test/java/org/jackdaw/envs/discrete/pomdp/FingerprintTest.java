package org.jackdaw.envs.discrete.pomdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Sums over the tables of classic files, computed by an independent reader of the format. */
class FingerprintTest {

  private static final Path FILES = Path.of("src/test/resources/pomdp");

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/pomdp/fingerprints.csv", numLinesToSkip = 1)
  void readsEveryTableAsAnIndependentReaderDoes(
      String name,
      int moves,
      int outcomes,
      String moveSquares,
      String outcomeSquares,
      String rewards,
      String mixedMoves,
      String mixedOutcomes,
      String mixedRewards,
      String mixedStart) {
    PomdpFile file = PomdpFile.read(FILES.resolve(name), Dialect.LENIENT);

    Sums sums = Sums.of(file);

    assertThat(sums.moves).isEqualTo(moves);
    assertThat(sums.outcomes).isEqualTo(outcomes);
    agrees(sums.moveSquares, moveSquares);
    agrees(sums.rewards, rewards);
    agrees(sums.mixedMoves, mixedMoves);
    agrees(sums.mixedRewards, mixedRewards);
    agrees(sums.mixedStart, mixedStart);
    if (!file.fullyObserved()) {
      agrees(sums.outcomeSquares, outcomeSquares);
      agrees(sums.mixedOutcomes, mixedOutcomes);
    }
  }

  /** To the digits that the table gives, which are ten at most. */
  private static void agrees(double sum, String given) {
    double digits = Math.abs(Double.parseDouble(given)) * 1e-9;
    double shown = StrictMath.pow(10, -new BigDecimal(given).scale()) / 2;
    assertThat(sum).isCloseTo(Double.parseDouble(given), within(Math.max(digits, 1e-9) + shown));
  }

  private static final class Sums {

    private int moves;
    private int outcomes;
    private double moveSquares;
    private double outcomeSquares;
    private double rewards;
    private double mixedMoves;
    private double mixedOutcomes;
    private double mixedRewards;
    private double mixedStart;

    static Sums of(PomdpFile file) {
      Sums sums = new Sums();
      for (int s = 0; s < file.states().size(); s++) {
        sums.mixedStart += file.start(s) * (s + 2);
        for (int a = 0; a < file.actions().size(); a++) {
          sums.add(file, a, s);
        }
      }
      return sums;
    }

    private void add(PomdpFile file, int a, int s) {
      double reward = file.expectedReward(a, s);
      rewards += reward;
      mixedRewards += reward * (a + 1) * (s + 2);
      for (int t = 0; t < file.states().size(); t++) {
        double p = file.transition(a, s, t);
        moves += p != 0 ? 1 : 0;
        moveSquares += p * p;
        mixedMoves += p * (a + 1) * (s + 2) * (t + 3);
      }
      for (int o = 0; o < file.observations().size(); o++) {
        double p = file.likelihood(a, s, o);
        outcomes += p != 0 ? 1 : 0;
        outcomeSquares += p * p;
        mixedOutcomes += p * (a + 1) * (s + 2) * (o + 3);
      }
    }
  }
}
