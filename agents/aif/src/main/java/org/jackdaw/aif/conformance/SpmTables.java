package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;

/** Reads the tables, counts and histories of SPM's golden files as matrices. */
final class SpmTables {

  private SpmTables() {}

  /** The counts a, b, c, d and e of a model. */
  static TableCounts counts(GoldenKeys model) {
    return new TableCounts(
        matrices(model.get("a")),
        matrices(model.get("b")),
        matrices(model.get("c")),
        matrices(model.get("d")),
        matrices(model.get("e")));
  }

  /** Counts whose preferences have one column per step, as SPM's routines return them. */
  static TableCounts perStep(TableCounts counts, int steps) {
    return new TableCounts(
        counts.likelihood(),
        counts.transition(),
        counts.preference().stream().map(c -> repeated(c, steps)).toList(),
        counts.start(),
        counts.habit());
  }

  private static ColumnMatrix repeated(ColumnMatrix column, int steps) {
    if (column.columns() != 1) {
      return column;
    }
    double[] cells = new double[column.rows() * steps];
    Arrays.setAll(cells, i -> column.cell(i % column.rows()));
    return ColumnMatrix.of(column.rows(), cells);
  }

  /** Tables under a key, or the others if the model has none there. */
  static List<ColumnMatrix> tables(GoldenKeys model, String key, List<ColumnMatrix> otherwise) {
    return model.has(key) ? matrices(model.get(key)) : otherwise;
  }

  /** A list of tensors, or a single one; empty if there is none. */
  static List<ColumnMatrix> matrices(JsonNode node) {
    List<ColumnMatrix> result = new ArrayList<>();
    if (node.isObject()) {
      result.add(GoldenTensor.matrix(node));
    } else {
      node.forEach(tensor -> result.add(GoldenTensor.matrix(tensor)));
    }
    return result;
  }

  /** A column of ones per size. */
  static List<ColumnMatrix> ones(List<Integer> sizes) {
    return sizes.stream().map(size -> ColumnMatrix.filled(size, 1, 1)).toList();
  }

  /** A column of zeros per table, as long as its own. */
  static List<ColumnMatrix> zeros(List<ColumnMatrix> tables) {
    return tables.stream().map(table -> ColumnMatrix.filled(table.rows(), 1, 0)).toList();
  }

  /** The D that a trial has for itself. */
  static Optional<List<ColumnMatrix>> ownStart(GoldenKeys trial) {
    List<ColumnMatrix> start = matrices(trial.get("D"));
    return start.isEmpty() ? Optional.empty() : Optional.of(start);
  }

  /**
   * Starts of the next trial: where D is carried over, the first belief of this one.
   *
   * @param flag one flag for all factors, or one each; absent is none
   */
  static List<ColumnMatrix> carried(
      JsonNode flag, List<ColumnMatrix> start, List<ColumnMatrix> beliefs) {
    double[] flags = flag.isMissingNode() ? new double[1] : flags(flag);
    List<ColumnMatrix> result = new ArrayList<>();
    for (int f = 0; f < start.size(); f++) {
      boolean carries = flags[Math.min(f, flags.length - 1)] != 0;
      ColumnMatrix first = column(beliefs.get(f), 0);
      result.add(carries ? first : start.get(f));
    }
    return result;
  }

  private static double[] flags(JsonNode flag) {
    return flag.isBoolean() ? new double[] {flag.asBoolean() ? 1 : 0} : GoldenTensor.values(flag);
  }

  private static ColumnMatrix column(ColumnMatrix matrix, int column) {
    int rows = matrix.rows();
    return ColumnMatrix.of(
        rows, Arrays.copyOfRange(matrix.toArray(), column * rows, (column + 1) * rows));
  }

  /** The rows of a matrix of integers. */
  static List<List<Integer>> rows(JsonNode node) {
    int[] shape = GoldenTensor.shape(node);
    double[] values = GoldenTensor.values(node);
    int width = values.length / shape[0];
    List<List<Integer>> rows = new ArrayList<>();
    for (int r = 0; r < shape[0]; r++) {
      int from = r * width;
      rows.add(IntStream.range(0, width).map(i -> (int) values[from + i]).boxed().toList());
    }
    return rows;
  }

  /** A history [variable, time] as one array per time. */
  static int[][] perStep(JsonNode node) {
    int[] shape = GoldenTensor.shape(node);
    double[] values = GoldenTensor.values(node);
    int[][] steps = new int[shape[1]][shape[0]];
    for (int i = 0; i < values.length; i++) {
      steps[i % shape[1]][i / shape[1]] = (int) values[i];
    }
    return steps;
  }
}
