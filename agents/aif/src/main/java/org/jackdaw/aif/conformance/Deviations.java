package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the replay of one golden file found: the largest difference from the recorded numbers, and
 * every comparison that failed. A number passes if it differs by at most tolerance x (1 +
 * |expected|), so the tolerance is absolute and relative at once.
 */
public final class Deviations {

  /**
   * A comparison that failed, or something that could not be compared.
   *
   * @param field what was compared, such as {@code step 3 qs[1][0]}
   * @param expected what the file says; empty where nothing could be compared
   * @param actual what this engine gives, or why it gives nothing
   */
  public record Failure(String field, String expected, String actual) {

    @Override
    public String toString() {
      return expected.isEmpty()
          ? field + ": " + actual
          : field + ": expected " + expected + ", got " + actual;
    }
  }

  private final List<Failure> failures = new ArrayList<>();
  private double worst;
  private String worstField = "";
  private long compared;

  /** Nothing compared yet. */
  public Deviations() {}

  /**
   * Compares one number.
   *
   * @param field what it is
   * @param expected the recorded number; NaN is expected to be NaN, an infinity to be itself
   * @param actual this engine's number
   * @param tolerance largest difference, absolute and relative, at least 0
   */
  public void compare(String field, double expected, double actual, double tolerance) {
    compared++;
    if (Double.compare(expected, actual) == 0 || expected == actual) {
      return;
    }
    double difference = Math.abs(actual - expected);
    if (!(difference <= worst)) {
      worst = difference;
      worstField = field;
    }
    if (!(Double.isFinite(expected) && difference <= tolerance * (1 + Math.abs(expected)))) {
      fail(field, String.valueOf(expected), String.valueOf(actual));
    }
  }

  /**
   * Compares numbers one by one.
   *
   * @param field what they are
   * @param expected the recorded numbers
   * @param actual this engine's numbers; another count of them is one failure
   * @param tolerance largest difference, absolute and relative
   */
  public void compare(String field, double[] expected, double[] actual, double tolerance) {
    if (expected.length != actual.length) {
      fail(field, expected.length + " numbers", actual.length + " numbers");
      return;
    }
    for (int i = 0; i < expected.length; i++) {
      compare(field + "[" + i + "]", expected[i], actual[i], tolerance);
    }
  }

  /**
   * Compares a recorded tensor, list or number.
   *
   * @param field what it is
   * @param expected as the file has it
   * @param actual this engine's numbers, row-major
   * @param tolerance largest difference, absolute and relative
   */
  public void compare(String field, JsonNode expected, double[] actual, double tolerance) {
    compare(field, GoldenTensor.values(expected), actual, tolerance);
  }

  /**
   * Compares integers, such as actions.
   *
   * @param field what they are
   * @param expected a recorded list of integers
   * @param actual this engine's integers
   */
  public void compare(String field, JsonNode expected, int... actual) {
    double[] numbers = new double[actual.length];
    for (int i = 0; i < actual.length; i++) {
      numbers[i] = actual[i];
    }
    compare(field, expected, numbers, 0);
  }

  /**
   * Records a failure.
   *
   * @param field what was compared
   * @param expected what was expected
   * @param actual what was found
   */
  public void fail(String field, String expected, String actual) {
    failures.add(new Failure(field, expected, actual));
  }

  /**
   * Records a key that the file has and this engine does not read: a failure, not a skip.
   *
   * @param key the key, with those of the objects around it
   */
  public void unsupported(String key) {
    fail(key, "", "this key is not supported");
  }

  /**
   * Records a value of a key that this engine has no answer to: a failure, not a skip.
   *
   * @param key the key, with those of the objects around it
   * @param value what stands there
   */
  public void unsupported(String key, Object value) {
    String name = key.substring(key.lastIndexOf('.') + 1);
    fail(key + " = " + value, "", "this " + name + " is not supported");
  }

  /**
   * The comparisons that failed.
   *
   * @return in order; empty if all passed
   */
  public List<Failure> failures() {
    return Collections.unmodifiableList(failures);
  }

  /**
   * The largest absolute difference of all comparisons.
   *
   * @return at least 0; NaN if a number was compared with none
   */
  public double worst() {
    return worst;
  }

  /**
   * Where the largest difference is.
   *
   * @return the field; empty if nothing differs
   */
  public String worstField() {
    return worstField;
  }

  /**
   * How many numbers were compared.
   *
   * @return at least 0
   */
  public long compared() {
    return compared;
  }
}
