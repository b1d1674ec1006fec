package org.jackdaw.aif.sophisticated;

import java.util.Arrays;
import org.jackdaw.aif.model.MarginalBelief;

/**
 * What beliefs have been found to be worth, so that one that several histories lead to is evaluated
 * once. Beliefs are compared to the bit. Grows up to a limit and allocates nothing once grown.
 */
final class BeliefMemory {

  private static final int FIRST_CAPACITY = 64;

  private final int limit;
  private final int length; // numbers per belief
  private final int terms; // numbers per value
  private int[] slots = new int[2 * FIRST_CAPACITY]; // entry + 1, or 0
  private long[] moments = new long[FIRST_CAPACITY]; // step and moves to go, per entry
  private double[] beliefs;
  private double[] values;
  private int size;

  BeliefMemory(int limit, int length, int terms) {
    this.limit = limit;
    this.length = length;
    this.terms = terms;
    beliefs = new double[FIRST_CAPACITY * length];
    values = new double[FIRST_CAPACITY * terms];
  }

  void clear() {
    Arrays.fill(slots, 0);
    size = 0;
  }

  int size() {
    return size;
  }

  /** Whether nothing can be added any more. */
  boolean full() {
    return size == limit;
  }

  /** Adds an entry without a value; there must be room. Returns its number. */
  int add(MarginalBelief belief, int step, int remaining) {
    if (size == moments.length) {
      grow();
    }
    moments[size] = moment(step, remaining);
    belief.write(beliefs, size * length);
    slots[slot(size)] = size + 1;
    return size++;
  }

  /** The entry of a belief, or -1. The place behind the last entry holds the key meanwhile. */
  int find(MarginalBelief belief, int step, int remaining) {
    if (size == moments.length) {
      grow();
    }
    moments[size] = moment(step, remaining);
    belief.write(beliefs, size * length);
    return slots[slot(size)] - 1;
  }

  private static long moment(int step, int remaining) {
    return (long) step << 32 | remaining;
  }

  /** The slot that holds the same key as an entry, or the free one where it belongs. */
  private int slot(int entry) {
    int slot = hash(entry) & slots.length - 1;
    while (slots[slot] != 0 && !same(slots[slot] - 1, entry)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private boolean same(int a, int b) {
    return moments[a] == moments[b]
        && Arrays.equals(
            beliefs, a * length, (a + 1) * length, beliefs, b * length, (b + 1) * length);
  }

  private int hash(int entry) {
    long hash = moments[entry];
    for (int i = entry * length; i < (entry + 1) * length; i++) {
      hash = (hash ^ Double.doubleToLongBits(beliefs[i])) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return (int) (hash ^ hash >>> 29);
  }

  private void grow() {
    int capacity = Math.min(2 * moments.length, limit + 1);
    moments = Arrays.copyOf(moments, capacity);
    beliefs = Arrays.copyOf(beliefs, capacity * length);
    values = Arrays.copyOf(values, capacity * terms);
    slots = new int[4 * Integer.highestOneBit(capacity)];
    for (int entry = 0; entry < size; entry++) {
      slots[slot(entry)] = entry + 1;
    }
  }

  void setValue(int entry, double[] value) {
    System.arraycopy(value, 0, values, entry * terms, terms);
  }

  double value(int entry, int term) {
    return values[entry * terms + term];
  }
}
