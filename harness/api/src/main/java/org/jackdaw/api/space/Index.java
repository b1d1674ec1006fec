package org.jackdaw.api.space;

import java.util.stream.IntStream;

/**
 * A point of a {@link Discrete} space.
 *
 * @param value the index, from 0
 */
public record Index(int value) implements Value {

  private static final Index[] INTERNED =
      IntStream.range(0, 4096).mapToObj(Index::new).toArray(Index[]::new);

  /** Refuses negative indices. */
  public Index {
    if (value < 0) {
      throw new IllegalArgumentException("index must be >= 0, got " + value);
    }
  }

  /**
   * The index of this value, one shared object for small values.
   *
   * @param value the index, from 0
   * @return the value object
   */
  public static Index of(int value) {
    return value >= 0 && value < INTERNED.length ? INTERNED[value] : new Index(value);
  }
}
