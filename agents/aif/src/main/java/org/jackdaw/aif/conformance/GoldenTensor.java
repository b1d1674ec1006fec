package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.jackdaw.aif.model.ColumnMatrix;

/** Reads numbers and tensors of golden files. */
public final class GoldenTensor {

  private GoldenTensor() {}

  /**
   * A number, also one that JSON cannot express.
   *
   * @param node a number, or one of the strings NaN, Infinity and -Infinity
   * @return the number
   */
  public static double number(JsonNode node) {
    if (node.isNumber()) {
      return node.doubleValue();
    }
    return switch (node.asText()) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw new IllegalArgumentException("golden file: not a number: " + node);
    };
  }

  /**
   * The numbers of a tensor.
   *
   * @param node an object with shape and data, a flat list, or a single number
   * @return row-major, the last index fastest
   */
  public static double[] values(JsonNode node) {
    if (!node.isContainerNode()) {
      return new double[] {number(node)};
    }
    JsonNode data = node.isObject() ? node.path("data") : node;
    double[] values = new double[data.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(data.get(i));
    }
    return values;
  }

  /**
   * The shape of a tensor.
   *
   * @param node an object with shape and data
   * @return one size per axis
   */
  public static int[] shape(JsonNode node) {
    return integers(node.path("shape"));
  }

  /**
   * A list of integers.
   *
   * @param node a list; anything else counts as empty
   * @return the integers
   */
  public static int[] integers(JsonNode node) {
    int[] values = new int[node.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = node.get(i).asInt();
    }
    return values;
  }

  /**
   * A tensor whose first axis is the outcome, column by column.
   *
   * @param node an object with shape and data
   * @return cell (row, column) at column * rows + row, columns row-major over the other axes
   */
  public static double[] columnMajor(JsonNode node) {
    double[] tensor = values(node);
    int rows = shape(node)[0];
    int columns = tensor.length / rows;
    double[] cells = new double[tensor.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        cells[c * rows + r] = tensor[r * columns + c];
      }
    }
    return cells;
  }

  /**
   * A tensor whose first axis is the outcome, as a matrix with one column per joint value of the
   * other axes, the last of them fastest.
   *
   * @param node an object with shape and data
   * @return the matrix; of one column if the tensor has one axis
   */
  public static ColumnMatrix matrix(JsonNode node) {
    return ColumnMatrix.of(shape(node)[0], columnMajor(node));
  }

  /**
   * Part of a tensor along its first axis.
   *
   * @param node an object with shape and data
   * @param index position on the first axis
   * @return the numbers of that slice, row-major
   */
  public static double[] slice(JsonNode node, int index) {
    double[] tensor = values(node);
    int size = tensor.length / shape(node)[0];
    return Arrays.copyOfRange(tensor, index * size, (index + 1) * size);
  }
}
