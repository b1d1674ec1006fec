package org.jackdaw.aif.graph;

import java.util.Arrays;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.api.prob.Digamma;
import org.jackdaw.api.prob.LogGamma;

/**
 * Beliefs about the learnt tables of a graph: counts of Dirichlet distributions, one per column,
 * all tables in one array. A cell without prior counts is impossible and stays so.
 */
final class LearntTables {

  private final TableLayout layout;
  private final double[] priors;
  private final double[] begun; // where a run starts
  private final double[] counts;
  private final double[] logs; // expected under the counts
  private final double[] logMeans;

  LearntTables(TableLayout layout) {
    this.layout = layout;
    priors = new double[layout.cells()];
    for (int i = 0; i < layout.names().size(); i++) {
      double[] table = layout.prior(i).toArray();
      System.arraycopy(table, 0, priors, layout.from(i), table.length);
    }
    begun = priors.clone();
    counts = priors.clone();
    logs = new double[priors.length];
    logMeans = new double[priors.length];
    refresh();
  }

  double log(int cell) {
    return logs[cell];
  }

  double logMean(int cell) {
    return logMeans[cell];
  }

  ColumnMatrix counts(String table) {
    int i = layout.position(table);
    return ColumnMatrix.of(
        layout.rows(i), Arrays.copyOfRange(counts, layout.from(i), layout.from(i + 1)));
  }

  /** Sets where a run starts; the prior stays as it is. */
  void begin(String table, ColumnMatrix start) {
    int i = layout.position(table);
    TableLayout.check(table, start);
    ColumnMatrix prior = layout.prior(i);
    boolean fits = start.rows() == prior.rows() && start.length() == prior.length();
    for (int k = 0; fits && k < prior.length(); k++) {
      fits = start.cell(k) > 0 == prior.cell(k) > 0;
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "table " + table + ": counts must have the shape and the zeros of the prior");
    }
    System.arraycopy(start.toArray(), 0, begun, layout.from(i), start.length());
  }

  void reset() {
    System.arraycopy(begun, 0, counts, 0, counts.length);
    refresh();
  }

  /** Goes back to the prior, to which expected counts are added then. */
  void clear() {
    System.arraycopy(priors, 0, counts, 0, counts.length);
  }

  void add(int cell, double count) {
    counts[cell] += count;
  }

  /** Takes the present counts of a graph with the same tables as prior. */
  void continueFrom(LearntTables other) {
    System.arraycopy(other.counts, 0, priors, 0, priors.length);
    System.arraycopy(other.counts, 0, begun, 0, begun.length);
    reset();
  }

  /** Computes the expected logarithms anew. */
  void refresh() {
    for (int i = 0; i < layout.names().size(); i++) {
      int rows = layout.rows(i);
      for (int from = layout.from(i); from < layout.from(i + 1); from += rows) {
        refresh(from, rows);
      }
    }
  }

  private void refresh(int from, int rows) {
    double total = total(counts, from, rows);
    double ofTotal = Digamma.of(total);
    for (int cell = from; cell < from + rows; cell++) {
      boolean possible = counts[cell] > 0;
      logs[cell] = possible ? Digamma.of(counts[cell]) - ofTotal : Double.NEGATIVE_INFINITY;
      logMeans[cell] = StrictMath.log(counts[cell] / total);
    }
  }

  private static double total(double[] counts, int from, int rows) {
    double total = 0;
    for (int cell = from; cell < from + rows; cell++) {
      total += counts[cell];
    }
    return total;
  }

  /** KL(counts || priors) in nats, summed over columns; logs must be fresh. */
  double divergence() {
    double sum = 0;
    for (int i = 0; i < layout.names().size(); i++) {
      int rows = layout.rows(i);
      for (int from = layout.from(i); from < layout.from(i + 1); from += rows) {
        sum += divergence(from, rows);
      }
    }
    return sum;
  }

  private double divergence(int from, int rows) {
    double sum = LogGamma.of(total(counts, from, rows)) - LogGamma.of(total(priors, from, rows));
    for (int cell = from; cell < from + rows; cell++) {
      double more = counts[cell] - priors[cell];
      if (more != 0) {
        sum += LogGamma.of(priors[cell]) - LogGamma.of(counts[cell]) + more * logs[cell];
      }
    }
    return sum;
  }
}
