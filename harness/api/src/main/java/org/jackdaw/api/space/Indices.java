package org.jackdaw.api.space;

import java.util.Arrays;

/** A point of a {@link MultiDiscrete} space: one index per part. */
public final class Indices implements Value {

  private final int[] values;

  private Indices(int[] values) {
    this.values = values;
  }

  /**
   * A point with these indices.
   *
   * @param values one index per part, each from 0; copied
   * @return the value object
   */
  public static Indices of(int... values) {
    for (int value : values) {
      if (value < 0) {
        throw new IllegalArgumentException("indices must be >= 0, got " + Arrays.toString(values));
      }
    }
    return new Indices(values.clone());
  }

  /**
   * Number of parts.
   *
   * @return the number of indices
   */
  public int size() {
    return values.length;
  }

  /**
   * The index of one part.
   *
   * @param part the part, from 0
   * @return its index
   */
  public int get(int part) {
    return values[part];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Indices that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Indices" + Arrays.toString(values);
  }
}
