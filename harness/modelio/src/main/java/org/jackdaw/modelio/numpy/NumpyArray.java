package org.jackdaw.modelio.numpy;

import java.util.Arrays;
import java.util.List;

/** An array of numbers or of texts, as NumPy stores it. Immutable. */
public final class NumpyArray {

  /** What the cells are. */
  public enum Kind {
    /** Numbers in double precision. */
    DOUBLE,
    /** Numbers in single precision, of which columns of probabilities sum to 1 only roughly. */
    SINGLE,
    /** Whole numbers or truth values, the latter as 0 and 1. */
    WHOLE,
    /** Texts. */
    TEXT
  }

  private final Kind kind;
  private final int[] shape;
  private final double[] numbers;
  private final List<String> texts;

  NumpyArray(Kind kind, int[] shape, double[] numbers, List<String> texts) {
    this.kind = kind;
    this.shape = shape.clone();
    this.numbers = numbers.clone();
    this.texts = List.copyOf(texts);
  }

  /**
   * What the cells are.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * The axes.
   *
   * @return one size per axis; empty for a single value
   */
  public int[] shape() {
    return shape.clone();
  }

  /**
   * The cells of an array of numbers.
   *
   * @return row-major, the last axis fastest, whatever the order in the file; empty for texts
   */
  public double[] numbers() {
    return numbers.clone();
  }

  /**
   * The cells of an array of texts.
   *
   * @return row-major; empty for numbers
   */
  public List<String> texts() {
    return texts;
  }

  /** The shape as NumPy writes it. */
  static String words(int... shape) {
    String sizes = Arrays.toString(shape);
    return "(" + sizes.substring(1, sizes.length() - 1) + (shape.length == 1 ? ",)" : ")");
  }
}
