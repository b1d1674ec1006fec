package org.jackdaw.oracle;

import java.util.Arrays;

/**
 * Numbers tuples of integers densely in the order of their first appearance. Looking a known tuple
 * up allocates nothing. Not thread-safe while tuples are added.
 */
public final class TupleNumbers {

  private static final int FIRST_CAPACITY = 16;
  private static final int SHORT = 8; // up to here a plain loop is faster
  private static final int DIRECT = 1 << 12; // single words below this need no hash

  private final int width;
  private int[] words = new int[0];
  private int[] slots = new int[2 * FIRST_CAPACITY];
  private int[] direct = new int[0]; // 1 + the number of a single small word
  private int size;

  /**
   * No tuples yet.
   *
   * @param width number of integers in a tuple, at least 0
   */
  public TupleNumbers(int width) {
    this.width = width;
    this.words = new int[FIRST_CAPACITY * width];
  }

  /**
   * How many distinct tuples there are.
   *
   * @return the number that the next new tuple gets
   */
  public int size() {
    return size;
  }

  /**
   * The number of a tuple, which is added if it is new.
   *
   * @param tuple its integers; only the first {@code width} are read
   * @return its number, from 0
   */
  public int number(int[] tuple) {
    if (width == 1 && tuple[0] >= 0 && tuple[0] < direct.length && direct[tuple[0]] > 0) {
      return direct[tuple[0]] - 1;
    }
    int number = hashed(tuple);
    if (width == 1 && tuple[0] >= 0 && tuple[0] < DIRECT) {
      remember(tuple[0], number);
    }
    return number;
  }

  private void remember(int word, int number) {
    if (word >= direct.length) {
      direct = Arrays.copyOf(direct, Math.max(word + 1, 2 * direct.length));
    }
    direct[word] = number + 1;
  }

  private int hashed(int[] tuple) {
    int slot = slot(tuple);
    if (slots[slot] == 0) {
      add(tuple);
      slots[slot] = size;
      int number = size - 1;
      if (2 * size > slots.length) {
        rehash();
      }
      return number;
    }
    return slots[slot] - 1;
  }

  /**
   * The number of a tuple if it is known.
   *
   * @param tuple its integers
   * @return its number, or -1
   */
  public int find(int[] tuple) {
    return slots[slot(tuple)] - 1;
  }

  /**
   * One integer of a numbered tuple.
   *
   * @param number the tuple's number
   * @param position which integer, from 0
   * @return the integer
   */
  public int word(int number, int position) {
    return words[number * width + position];
  }

  private void add(int[] tuple) {
    if ((size + 1) * width > words.length) {
      words = Arrays.copyOf(words, 2 * words.length);
    }
    System.arraycopy(tuple, 0, words, size * width, width);
    size++;
  }

  /** The slot that holds the tuple, or the empty one where it belongs. */
  private int slot(int[] tuple) {
    int slot = hash(tuple, 0) & (slots.length - 1);
    while (slots[slot] != 0 && !same(tuple, slots[slot] - 1)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean same(int[] tuple, int number) {
    int offset = number * width;
    if (width > SHORT) {
      return Arrays.equals(tuple, 0, width, words, offset, offset + width);
    }
    for (int i = 0; i < width; i++) {
      if (tuple[i] != words[offset + i]) {
        return false;
      }
    }
    return true;
  }

  private int hash(int[] source, int offset) {
    int hash = 1;
    for (int i = 0; i < width; i++) {
      hash = 0x01000193 * (hash ^ source[offset + i]);
      hash ^= hash >>> 15;
    }
    return hash * 0x9E3779B9 >>> 4;
  }

  private void rehash() {
    int[] larger = new int[2 * slots.length];
    for (int number = 0; number < size; number++) {
      int slot = hash(words, number * width) & (larger.length - 1);
      while (larger[slot] != 0) {
        slot = (slot + 1) & (larger.length - 1);
      }
      larger[slot] = number + 1;
    }
    slots = larger;
  }
}
