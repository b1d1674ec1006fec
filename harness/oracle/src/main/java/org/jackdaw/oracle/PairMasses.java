package org.jackdaw.oracle;

import java.util.Arrays;

/**
 * Sums masses by pairs of numbers. Sums over all pairs run in the order of first appearance, so
 * they do not depend on earlier uses. Once it has grown, using it again allocates nothing.
 */
final class PairMasses {

  private int[] slots = new int[64]; // entry + 1, or 0
  private long[] keys = new long[32];
  private double[] masses = new double[32];
  private int size;

  /** Adds mass to a pair of numbers, both from 0. */
  void add(int first, int second, double mass) {
    long key = (long) first << 32 | second;
    int slot = slot(key);
    if (slots[slot] == 0) {
      slots[slot] = append(key);
      if (2 * size > slots.length) {
        rehash();
      }
      slot = slot(key);
    }
    masses[slots[slot] - 1] += mass;
  }

  private int append(long key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      masses = Arrays.copyOf(masses, 2 * size);
    }
    keys[size] = key;
    masses[size] = 0;
    return ++size;
  }

  private int slot(long key) {
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & (slots.length - 1);
    while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void rehash() {
    slots = new int[2 * slots.length];
    for (int entry = 0; entry < size; entry++) {
      slots[slot(keys[entry])] = entry + 1;
    }
  }

  /** The pairs as {@code first << 32 | second}, ascending. */
  long[] sortedKeys() {
    long[] sorted = Arrays.copyOf(keys, size);
    Arrays.sort(sorted);
    return sorted;
  }

  /** The mass of a pair that is known. */
  double mass(long key) {
    return masses[slots[slot(key)] - 1];
  }

  /** The sum of m ln m over all masses m. */
  double negentropy() {
    double sum = 0;
    for (int entry = 0; entry < size; entry++) {
      sum += ExpectedGain.negentropy(masses[entry]);
    }
    return sum;
  }

  void clear() {
    Arrays.fill(slots, 0);
    size = 0;
  }
}
