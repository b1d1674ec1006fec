package org.jackdaw.aif.planning;

import java.util.Arrays;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;

/**
 * What moves from predicted beliefs bring, remembered for one evaluation. Policies that lead to the
 * same belief by other ways, equal to the bit, go on from it as one. Grows up to a bound and keeps
 * its memory; what no longer fits is not remembered.
 */
final class MoveMemory {

  /** No belief, or none that is remembered. */
  static final int NONE = -1;

  private static final int UNKNOWN = -2;
  private static final int TERMS = Term.values().length;
  private static final long MOST_BYTES = 8L << 20;
  private static final int LEAST_BELIEFS = 16;

  private final WorkingModel model;
  private final int actions;
  private final int most; // beliefs
  private MarginalBelief[] beliefs = {};
  private int[] keys = {}; // per belief, its fingerprint and depth
  private int[] after = {}; // per move: the belief after, NONE for a last move, or UNKNOWN
  private double[] goesOn = {};
  private double[] endings = {};
  private double[] terms = {};
  private int[] buckets = {}; // belief + 1 by key, open addressing
  private int size;

  MoveMemory(WorkingModel model, int actions, int nodes) {
    this.model = model;
    this.actions = actions;
    long bytes = 12L * model.newBelief().length() + actions * (8L * TERMS + 20) + 64;
    most = (int) Math.min(nodes, MOST_BYTES / bytes);
  }

  void clear() {
    Arrays.fill(buckets, 0);
    size = 0;
  }

  /** The number of a belief at a depth; {@link #NONE} if there is no more room. */
  int remember(MarginalBelief belief, int depth) {
    int key = belief.fingerprint() + depth;
    if (buckets.length > 0) {
      for (int b = first(key); buckets[b] > 0; b = b + 1 & buckets.length - 1) {
        int known = buckets[b] - 1;
        if (keys[known] == key && beliefs[known].same(belief)) {
          return known;
        }
      }
    }
    return size < most ? add(belief, key) : NONE;
  }

  private int add(MarginalBelief belief, int key) {
    if (size == beliefs.length) {
      grow();
    }
    beliefs[size].copy(belief);
    keys[size] = key;
    Arrays.fill(after, size * actions, (size + 1) * actions, UNKNOWN);
    put(size);
    return size++;
  }

  private int first(int key) {
    return key * 0x9E3779B9 >>> 1 & buckets.length - 1;
  }

  private void put(int belief) {
    int b = first(keys[belief]);
    while (buckets[b] > 0) {
      b = b + 1 & buckets.length - 1;
    }
    buckets[b] = belief + 1;
  }

  private void grow() {
    int room = Math.min(most, Math.max(LEAST_BELIEFS, 2 * beliefs.length));
    int before = beliefs.length;
    beliefs = Arrays.copyOf(beliefs, room);
    for (int b = before; b < room; b++) {
      beliefs[b] = model.newBelief();
    }
    keys = Arrays.copyOf(keys, room);
    after = Arrays.copyOf(after, room * actions);
    goesOn = Arrays.copyOf(goesOn, room * actions);
    endings = Arrays.copyOf(endings, room * actions);
    terms = Arrays.copyOf(terms, room * actions * TERMS);
    buckets = new int[4 * Integer.highestOneBit(room)];
    for (int b = 0; b < size; b++) {
      put(b);
    }
  }

  MarginalBelief belief(int number) {
    return beliefs[number];
  }

  /** The number of a move: an action from a remembered belief. */
  int move(int belief, int action) {
    return belief * actions + action;
  }

  /** Whether it is known what a move brings, with the belief after it if it is not the last. */
  boolean knows(int move, boolean last) {
    return last ? after[move] != UNKNOWN : after[move] >= 0;
  }

  void learn(int move, PlannedStep step, boolean last, int belief, double going, double ending) {
    after[move] = last || belief >= 0 ? belief : UNKNOWN;
    goesOn[move] = going;
    endings[move] = ending;
    for (int k = 0; k < TERMS; k++) {
      terms[move * TERMS + k] = step.term(k);
    }
  }

  /** The belief after a move that is known. */
  int after(int move) {
    return after[move];
  }

  /** The probability that the episode goes on after a move. */
  double goesOn(int move) {
    return goesOn[move];
  }

  /** What the last state is worth where the episode ends with a move. */
  double ending(int move) {
    return endings[move];
  }

  /** Adds the terms of a move. */
  void addTerms(int move, double weight, double[] target, int from) {
    for (int k = 0; k < TERMS; k++) {
      target[from + k] += weight * terms[move * TERMS + k];
    }
  }
}
