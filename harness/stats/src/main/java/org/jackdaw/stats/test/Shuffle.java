package org.jackdaw.stats.test;

import org.jackdaw.api.random.RandomStream;

/** Fisher and Yates's shuffle: every order is equally likely. */
final class Shuffle {

  private Shuffle() {}

  static void all(double[] values, RandomStream random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }
}
