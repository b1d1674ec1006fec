package org.jackdaw.core.wrap;

import java.util.List;
import java.util.stream.IntStream;
import org.jackdaw.api.random.RandomStream;

/** Permutations of 0..n-1, as the image of each number. */
final class Permutation {

  private Permutation() {}

  static void check(String what, List<Integer> given) {
    boolean whole =
        given.stream().sorted().toList().equals(IntStream.range(0, given.size()).boxed().toList());
    if (!whole) {
      throw new IllegalArgumentException(
          what + " must be a permutation of 0 to " + (given.size() - 1) + ", got " + given);
    }
  }

  static int[] of(List<Integer> given) {
    return given.stream().mapToInt(Integer::intValue).toArray();
  }

  static int[] identity(int size) {
    return IntStream.range(0, size).toArray();
  }

  /** Any of them, all equally likely (Fisher and Yates). */
  static int[] drawn(int size, RandomStream random) {
    int[] images = identity(size);
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int image = images[i];
      images[i] = images[j];
      images[j] = image;
    }
    return images;
  }

  static int[] inverse(int[] images) {
    int[] inverse = new int[images.length];
    for (int i = 0; i < images.length; i++) {
      inverse[images[i]] = i;
    }
    return inverse;
  }
}
