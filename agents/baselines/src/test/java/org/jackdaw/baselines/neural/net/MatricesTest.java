package org.jackdaw.baselines.neural.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatricesTest {

  private final RandomStream random = new RandomStream(7);

  /** Numbers of which a third are zero, after so many that belong to others. */
  private double[] numbers(int before, int count) {
    double[] numbers = new double[before + count];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextInt(3) == 0 ? 0 : random.nextGaussian();
    }
    return numbers;
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "1, 4, 3", "5, 7, 6", "8, 8, 16", "3, 9, 1"})
  void aProductHasTheBitsOfThePlainLoop(int rows, int inner, int columns) {
    double[] x = numbers(2, rows * inner);
    double[] w = numbers(3, inner * columns);
    double[] y = numbers(1, rows * columns);
    double[] expected = y.clone();
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < inner; i++) {
        for (int c = 0; c < columns; c++) {
          expected[1 + r * columns + c] += x[2 + r * inner + i] * w[3 + i * columns + c];
        }
      }
    }
    Matrices.multiply(x, 2, rows, inner, w, 3, columns, y, 1);
    assertThat(y).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "1, 4, 3", "5, 7, 6", "8, 8, 16", "3, 9, 1"})
  void aProductWithTheTransposeHasTheBitsOfThePlainLoop(int rows, int inner, int columns) {
    double[] x = numbers(2, rows * inner);
    double[] d = numbers(3, rows * columns);
    double[] g = numbers(1, inner * columns);
    double[] expected = g.clone();
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < inner; i++) {
        for (int c = 0; c < columns; c++) {
          expected[1 + i * columns + c] += x[2 + r * inner + i] * d[3 + r * columns + c];
        }
      }
    }
    Matrices.multiplyTransposed(x, 2, rows, inner, d, 3, columns, g, 1);
    assertThat(g).containsExactly(expected);
  }
}
