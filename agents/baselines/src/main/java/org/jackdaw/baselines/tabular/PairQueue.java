package org.jackdaw.baselines.tabular;

import java.util.Arrays;

/**
 * Numbered pairs by priority, the largest first, among equals the one that entered first. A pair is
 * in it at most once; entering again with a larger priority raises it.
 */
final class PairQueue {

  private static final int ABSENT = -1;

  private int[] heap = new int[16];
  private int[] places = new int[0]; // in the heap, by pair
  private double[] priorities = new double[0]; // by pair
  private long[] entered = new long[0]; // by pair
  private int size;
  private long entries;

  boolean isEmpty() {
    return size == 0;
  }

  /** A pair enters, or is raised. */
  void enter(int pair, double priority) {
    reach(pair);
    if (places[pair] == ABSENT) {
      if (size == heap.length) {
        heap = Arrays.copyOf(heap, 2 * size);
      }
      priorities[pair] = priority;
      entered[pair] = entries++;
      put(pair, size++);
      rise(places[pair]);
    } else if (priority > priorities[pair]) {
      priorities[pair] = priority;
      rise(places[pair]);
    }
  }

  private void reach(int pair) {
    int known = places.length;
    if (pair >= known) {
      int pairs = Math.max(pair + 1, Math.max(16, 2 * known));
      places = Arrays.copyOf(places, pairs);
      Arrays.fill(places, known, pairs, ABSENT);
      priorities = Arrays.copyOf(priorities, pairs);
      entered = Arrays.copyOf(entered, pairs);
    }
  }

  /** Takes the first pair out. */
  int next() {
    int first = heap[0];
    places[first] = ABSENT;
    int last = heap[--size];
    if (size > 0) {
      put(last, 0);
      sink(0);
    }
    return first;
  }

  private void put(int pair, int place) {
    heap[place] = pair;
    places[pair] = place;
  }

  private boolean earlier(int pair, int other) {
    return priorities[pair] > priorities[other]
        || priorities[pair] == priorities[other] && entered[pair] < entered[other];
  }

  private void rise(int from) {
    int place = from;
    int pair = heap[place];
    while (place > 0 && earlier(pair, heap[(place - 1) / 2])) {
      put(heap[(place - 1) / 2], place);
      place = (place - 1) / 2;
    }
    put(pair, place);
  }

  private void sink(int from) {
    int place = from;
    int pair = heap[place];
    int child = first(place);
    while (child < size && earlier(heap[child], pair)) {
      put(heap[child], place);
      place = child;
      child = first(place);
    }
    put(pair, place);
  }

  /** The child that is earlier than its sibling. */
  private int first(int place) {
    int child = 2 * place + 1;
    return child + 1 < size && earlier(heap[child + 1], heap[child]) ? child + 1 : child;
  }
}
