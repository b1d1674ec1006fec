package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Files of numbers that were rounded to single precision, so that their distributions sum to one
 * only to seven digits.
 */
final class SinglePrecision {

  /** How far a sum that is rounded, not wrong, may be from one. */
  private static final double ROUNDING = 1e-5;

  private SinglePrecision() {}

  /** A copy of a file with the columns of its model's A, B and D summing to one. */
  static JsonNode normalised(JsonNode file) {
    JsonNode copy = file.deepCopy();
    for (String key : new String[] {"A", "B", "D"}) {
      for (JsonNode tensor : copy.path("model").path(key)) {
        normalise((ObjectNode) tensor);
      }
    }
    return copy;
  }

  private static void normalise(ObjectNode tensor) {
    double[] values = GoldenTensor.values(tensor);
    int rows = GoldenTensor.shape(tensor)[0];
    int columns = values.length / rows;
    for (int c = 0; c < columns; c++) {
      double sum = 0;
      for (int r = 0; r < rows; r++) {
        sum += values[r * columns + c];
      }
      for (int r = 0; Math.abs(sum - 1) < ROUNDING && r < rows; r++) {
        values[r * columns + c] /= sum;
      }
    }
    ArrayNode data = tensor.putArray("data");
    for (double value : values) {
      data.add(value);
    }
  }
}
