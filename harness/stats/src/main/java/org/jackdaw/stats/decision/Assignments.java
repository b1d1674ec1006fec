package org.jackdaw.stats.decision;

import java.util.function.Consumer;
import org.jackdaw.api.random.RandomStream;

/** Ways to give a number of runs to agents, each as many as it had. */
final class Assignments {

  private Assignments() {}

  /** How many ways there are, as a multinomial coefficient. */
  static double count(int[] sizes) {
    double ways = 1;
    int runs = 0;
    for (int size : sizes) {
      for (int i = 1; i <= size; i++) {
        ways = ways * ++runs / i;
      }
    }
    return ways;
  }

  /** The way things are: the first runs are the first agent's, and so on. */
  static int[] first(int[] sizes) {
    int runs = 0;
    for (int size : sizes) {
      runs += size;
    }
    int[] owners = new int[runs];
    int at = 0;
    for (int agent = 0; agent < sizes.length; agent++) {
      for (int i = 0; i < sizes[agent]; i++) {
        owners[at++] = agent;
      }
    }
    return owners;
  }

  /** Hands every way to a receiver, who must not keep the array; the way things are first. */
  static void each(int[] sizes, Consumer<int[]> receiver) {
    int[] left = sizes.clone();
    fill(new int[first(sizes).length], 0, left, receiver);
  }

  private static void fill(int[] owners, int at, int[] left, Consumer<int[]> receiver) {
    if (at == owners.length) {
      receiver.accept(owners);
      return;
    }
    for (int agent = 0; agent < left.length; agent++) {
      if (left[agent] > 0) {
        left[agent]--;
        owners[at] = agent;
        fill(owners, at + 1, left, receiver);
        left[agent]++;
      }
    }
  }

  /** Makes every order equally likely (Fisher and Yates). */
  static void shuffle(int[] owners, RandomStream random) {
    for (int i = owners.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int owner = owners[i];
      owners[i] = owners[j];
      owners[j] = owner;
    }
  }
}
