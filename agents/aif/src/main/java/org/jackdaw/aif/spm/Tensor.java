package org.jackdaw.aif.spm;

import java.util.Arrays;

/**
 * An immutable array of numbers with any number of axes, the last index fastest. The models and the
 * results of this package are given in it, in the axes that the literature uses.
 */
public final class Tensor {

  private final int[] shape;
  private final double[] data;

  private Tensor(int[] shape, double[] data) {
    this.shape = shape;
    this.data = data;
  }

  /**
   * A tensor.
   *
   * @param shape size of each axis, at least 0
   * @param data one number per cell, the last index fastest
   * @return the tensor
   * @throws IllegalArgumentException if the data do not fill the shape
   */
  public static Tensor of(int[] shape, double... data) {
    if (cells(shape) != data.length) {
      throw new IllegalArgumentException(
          "tensor of shape "
              + Arrays.toString(shape)
              + " must have "
              + cells(shape)
              + " numbers, got "
              + data.length);
    }
    return new Tensor(shape.clone(), data.clone());
  }

  /**
   * A tensor of one axis.
   *
   * @param data its numbers
   * @return the tensor
   */
  public static Tensor vector(double... data) {
    return of(new int[] {data.length}, data);
  }

  /** A tensor that takes the arrays over without copying them. */
  static Tensor wrap(double[] data, int... shape) {
    if (cells(shape) != data.length) {
      throw new IllegalStateException("data do not fill the shape " + Arrays.toString(shape));
    }
    return new Tensor(shape, data);
  }

  private static int cells(int[] shape) {
    int cells = 1;
    for (int size : shape) {
      cells *= size;
    }
    return cells;
  }

  /**
   * Number of axes.
   *
   * @return at least 0; 0 for a scalar
   */
  public int rank() {
    return shape.length;
  }

  /**
   * Size of an axis.
   *
   * @param axis which, from 0
   * @return number of indices
   */
  public int size(int axis) {
    return shape[axis];
  }

  /**
   * Size of every axis.
   *
   * @return a copy
   */
  public int[] shape() {
    return shape.clone();
  }

  /**
   * Number of cells.
   *
   * @return the product of the sizes
   */
  public int length() {
    return data.length;
  }

  /**
   * One cell.
   *
   * @param index one index per axis
   * @return its number
   */
  public double at(int... index) {
    if (index.length != shape.length) {
      throw new IllegalArgumentException(
          "tensor has " + shape.length + " axes, got " + index.length + " indices");
    }
    int cell = 0;
    for (int axis = 0; axis < index.length; axis++) {
      cell = cell * shape[axis] + java.util.Objects.checkIndex(index[axis], shape[axis]);
    }
    return data[cell];
  }

  /**
   * One cell by its position.
   *
   * @param cell position, the last index fastest
   * @return its number
   */
  public double cell(int cell) {
    return data[cell];
  }

  /**
   * All cells.
   *
   * @return a copy, the last index fastest
   */
  public double[] toArray() {
    return data.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor that
        && Arrays.equals(shape, that.shape)
        && Arrays.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(shape) + Arrays.hashCode(data);
  }

  @Override
  public String toString() {
    return Arrays.toString(shape) + " " + Arrays.toString(data);
  }
}
