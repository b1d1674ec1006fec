package org.jackdaw.baselines.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jackdaw.api.random.SeedTree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowDrawTest {

  private static final int DRAWS = 40_000;

  /**
   * Every cell of a Dirichlet draw is Beta distributed: mean a / A, variance a (A - a) / (A^2 (A +
   * 1)), where a is its count and A the sum of all. Three seen cells, one of them the end, and
   * cells that were never met: a prior of 0.05 has them drawn piece by piece, one of 1 all at once.
   */
  @ParameterizedTest
  @CsvSource({"0.05, 12", "0.05, 60", "1, 12", "0.3, 4"})
  void everyCellHasTheMomentsOfItsBetaDistribution(double prior, int cells) {
    PairCounts counts = new PairCounts();
    counts.add(1);
    counts.add(1);
    counts.add(0);
    counts.end();
    RowDraw rows = new RowDraw(SeedTree.root(4).stream(), cells, prior);
    double[] sums = new double[cells];
    double[] squares = new double[cells];
    for (int draw = 0; draw < DRAWS; draw++) {
      Row row = new Row();
      row.clear(0, 4);
      rows.fill(counts, cells - 1, row);
      add(row, cells - 1, sums, squares);
    }
    double all = 4 + prior * cells;
    double[] counted = new double[cells];
    counted[0] = 1;
    counted[1] = 2;
    counted[cells - 1] = 1;
    for (int cell = 0; cell < cells; cell++) {
      double a = counted[cell] + prior;
      double variance = a * (all - a) / (all * all * (all + 1));
      double error = 5 * Math.sqrt(variance / DRAWS);
      double mean = sums[cell] / DRAWS;
      assertThat(mean).as("mean of %d", cell).isCloseTo(a / all, within(error));
      assertThat(squares[cell] / DRAWS - mean * mean)
          .as("variance of %d", cell)
          .isCloseTo(variance, within(0.12 * variance));
    }
  }

  private static void add(Row row, int end, double[] sums, double[] squares) {
    double left = 1;
    for (int k = 0; k < row.size(); k++) {
      sums[row.next(k)] += row.probability(k);
      squares[row.next(k)] += row.probability(k) * row.probability(k);
      left -= row.probability(k);
    }
    sums[end] += left;
    squares[end] += left * left;
  }
}
