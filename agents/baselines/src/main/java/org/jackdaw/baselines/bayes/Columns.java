package org.jackdaw.baselines.bayes;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jackdaw.api.random.GammaDraw;
import org.jackdaw.api.random.RandomStream;

/** The columns of unknown tables as probabilities, each worked out when it is first needed. */
final class Columns {

  /** Turns the counts of a column into probabilities. */
  private interface Reading {
    double[] of(UnknownTable table, int column);
  }

  private final Reading reading;
  private final Map<UnknownTable, double[][]> known = new IdentityHashMap<>();

  private Columns(Reading reading) {
    this.reading = reading;
  }

  /** Posterior means. */
  static Columns mean() {
    return new Columns(UnknownTable::mean);
  }

  /** Draws from the posterior. */
  static Columns drawn(RandomStream random) {
    return new Columns(
        (table, column) -> {
          double[] p = new double[table.column(column).length];
          GammaDraw.dirichlet(random, table.column(column), p);
          return p;
        });
  }

  /** The probabilities of a column. */
  double[] of(UnknownTable table, int column) {
    double[][] columns = known.computeIfAbsent(table, t -> new double[t.columns()][]);
    if (columns[column] == null) {
      columns[column] = reading.of(table, column);
    }
    return columns[column];
  }

  /** Forgets all columns. */
  void renew() {
    known.clear();
  }
}
