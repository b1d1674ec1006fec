package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;
import org.jackdaw.aif.reduction.Dirichlet;

/** Compares matrices with what SPM's golden files have; keys that a file lacks are left out. */
final class SpmComparison {

  private static final double TOLERANCE = 1e-9;

  private final GoldenKeys out;
  private final Deviations deviations;

  SpmComparison(GoldenKeys out, Deviations deviations) {
    this.out = out;
    this.deviations = deviations;
  }

  void number(String key, double actual) {
    values(key, actual);
  }

  void vector(String key, ColumnMatrix actual) {
    values(key, actual.toArray());
  }

  /** Numbers in the order of the file. */
  void values(String key, double... actual) {
    compare(key, out.get(key), actual);
  }

  /** Numbers of one tensor of a list, in the order of the file. */
  void values(String key, int which, double... actual) {
    compare(key + "[" + which + "]", out.get(key).path(which), actual);
  }

  void matrix(String key, ColumnMatrix actual) {
    compare(key, out.get(key), rowMajor(actual));
  }

  void matrices(String key, List<ColumnMatrix> actual) {
    JsonNode expected = out.get(key);
    if (!expected.isMissingNode() && expected.size() != actual.size()) {
      deviations.fail(out.name() + " " + key, expected.size() + "", actual.size() + "");
    }
    for (int i = 0; i < expected.size() && i < actual.size(); i++) {
      compare(key + "[" + i + "]", expected.get(i), rowMajor(actual.get(i)));
    }
  }

  /** A list of lists of tensors. */
  void lists(String key, List<List<ColumnMatrix>> actual) {
    JsonNode expected = out.get(key);
    if (!expected.isMissingNode() && expected.size() != actual.size()) {
      deviations.fail(out.name() + " " + key, expected.size() + "", actual.size() + "");
    }
    for (int i = 0; i < expected.size() && i < actual.size(); i++) {
      for (int j = 0; j < actual.get(i).size(); j++) {
        String field = key + "[" + i + "][" + j + "]";
        compare(field, expected.get(i).path(j), rowMajor(actual.get(i).get(j)));
      }
    }
  }

  private void compare(String field, JsonNode expected, double... actual) {
    if (!expected.isMissingNode()) {
      deviations.compare(out.name() + " " + field, expected, actual, TOLERANCE);
    }
  }

  /** Counts after a trial and minus their divergence from those before. */
  void counts(TableCounts before, TableCounts after) {
    counts("a", "Fa", before.likelihood(), after.likelihood());
    counts("b", "Fb", before.transition(), after.transition());
    counts("c", "Fc", before.preference(), after.preference());
    counts("d", "Fd", before.start(), after.start());
    counts("e", "Fe", before.habit(), after.habit());
  }

  private void counts(
      String key, String change, List<ColumnMatrix> before, List<ColumnMatrix> after) {
    if (after.isEmpty()) {
      return;
    }
    if (out.get(key).isArray()) {
      matrices(key, after);
    } else {
      vector(key, after.get(0));
    }
    double[] changes = new double[after.size()];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = -Dirichlet.divergence(after.get(i), before.get(i));
    }
    values(change, changes);
  }

  /** The cells row by row. */
  static double[] rowMajor(ColumnMatrix matrix) {
    double[] cells = new double[matrix.length()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = matrix.at(i / matrix.columns(), i % matrix.columns());
    }
    return cells;
  }
}
