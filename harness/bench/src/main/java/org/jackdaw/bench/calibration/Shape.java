package org.jackdaw.bench.calibration;

import java.util.function.ToDoubleFunction;
import org.jackdaw.api.random.RandomStream;

/** How the scores of training runs may be distributed. */
enum Shape {
  /** Normal scores, deviation 1. */
  NORMAL("normal", 0, RandomStream::nextGaussian),
  /** Skewed scores: an exponential distribution. */
  SKEWED("skewed (exponential)", 1, random -> -StrictMath.log(1 - random.nextDouble())),
  /** Two kinds of runs: 70 % near 1, 30 % near 0. */
  TWO_KINDS(
      "two kinds of runs",
      0.7,
      random -> (random.nextDouble() < 0.7 ? 1 : 0) + 0.1 * random.nextGaussian()),
  /** Successes and failures, as many of either. */
  HALF("0/1, success 50 %", 0.5, random -> random.nextDouble() < 0.5 ? 1 : 0),
  /** Successes and failures, nine of ten succeed. */
  MOST("0/1, success 90 %", 0.9, random -> random.nextDouble() < 0.9 ? 1 : 0);

  private final String words;
  private final double mean;
  private final ToDoubleFunction<RandomStream> score;

  Shape(String words, double mean, ToDoubleFunction<RandomStream> score) {
    this.words = words;
    this.mean = mean;
    this.score = score;
  }

  String words() {
    return words;
  }

  double mean() {
    return mean;
  }

  double[] runs(int n, RandomStream random) {
    double[] runs = new double[n];
    for (int i = 0; i < n; i++) {
      runs[i] = score.applyAsDouble(random);
    }
    return runs;
  }
}
