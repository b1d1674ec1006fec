package org.jackdaw.api.space;

import java.util.Arrays;

/** A point of a {@link Box}: a fixed number of real values. */
public final class Vector implements Value {

  private final double[] values;

  private Vector(double[] values) {
    this.values = values;
  }

  /**
   * A point with these coordinates.
   *
   * @param values the coordinates; copied
   * @return the value object
   */
  public static Vector of(double... values) {
    return new Vector(values.clone());
  }

  /**
   * Number of coordinates.
   *
   * @return the dimension
   */
  public int size() {
    return values.length;
  }

  /**
   * One coordinate.
   *
   * @param i the coordinate, from 0
   * @return its value
   */
  public double get(int i) {
    return values[i];
  }

  /**
   * All coordinates.
   *
   * @return a copy
   */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vector that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Vector" + Arrays.toString(values);
  }
}
