package org.jackdaw.oracle;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.prob.Digamma;
import org.jackdaw.api.prob.LogGamma;

/**
 * What is known of one table, each column of which has a symmetric Dirichlet prior, from counts.
 * Not thread-safe.
 */
final class LearntTable {

  private final Table truth;
  private final double prior;
  private final double priorTotal;
  private final BitSet reachable;
  private final double unseenError; // summed over reachable columns, were none of them visited
  private final Map<Integer, Column> columns = new TreeMap<>();
  private double gained;
  private double expected;

  /**
   * A table of which nothing was seen.
   *
   * @param truth the true table
   * @param reachable the columns that can be visited
   * @param prior count of every cell
   */
  LearntTable(Table truth, BitSet reachable, double prior) {
    this.truth = truth;
    this.prior = prior;
    this.priorTotal = prior * truth.rows();
    this.reachable = reachable;
    double sum = 0;
    Column unseen = new Column();
    for (int c = reachable.nextSetBit(0); c >= 0; c = reachable.nextSetBit(c + 1)) {
      sum += error(c, unseen);
    }
    this.unseenError = sum;
  }

  /** Counts of one column, and what the expected gain of its next visit is made of. */
  private final class Column {

    private final Map<Integer, Integer> counts = new TreeMap<>();
    private int visits;
    private double parts = truth.rows() * part(prior); // sum over cells

    double count(int row) {
      return prior + counts.getOrDefault(row, 0);
    }

    double mean(int row) {
      return count(row) / (priorTotal + visits);
    }
  }

  /** What a cell of a count adds to the expected gain, before the division by the total. */
  private static double part(double count) {
    return count * (Digamma.of(count + 1) - StrictMath.log(count));
  }

  /** Sees an outcome. */
  void see(int column, int row) {
    Column seen = columns.computeIfAbsent(column, c -> new Column());
    double total = priorTotal + seen.visits;
    double count = seen.count(row);
    double scale = StrictMath.log(total) - Digamma.of(total + 1);
    expected += Math.max(0, scale + seen.parts / total);
    gained += Math.max(0, scale - StrictMath.log(count) + Digamma.of(count + 1));
    seen.parts += part(count + 1) - part(count);
    seen.counts.merge(row, 1, Integer::sum);
    seen.visits++;
  }

  /** The posterior mean of a cell: the probability that its outcome comes next. */
  double mean(int column, int row) {
    return columns.getOrDefault(column, new Column()).mean(row);
  }

  /** The sum of what single outcomes told, in nats. */
  double gained() {
    return gained;
  }

  /** The sum of what single outcomes were expected to tell, in nats. */
  double expected() {
    return expected;
  }

  /** The relative entropy of what is known now to the prior, in nats. */
  double total() {
    double sum = 0;
    for (Column column : columns.values()) {
      sum += divergence(column);
    }
    return sum;
  }

  private double divergence(Column column) {
    double after = priorTotal + column.visits;
    double mean = Digamma.of(after);
    double sum = LogGamma.of(after) - LogGamma.of(priorTotal);
    for (int n : column.counts.values()) {
      sum += LogGamma.of(prior) - LogGamma.of(prior + n);
      sum += n * (Digamma.of(prior + n) - mean);
    }
    return Math.max(0, sum);
  }

  /** The relative entropy of the true column to the posterior mean, in nats. */
  private double error(int number, Column column) {
    double sum = 0;
    for (int k = 0; k < truth.support(number); k++) {
      double p = truth.supportValue(number, k);
      if (p > 0) {
        sum += p * StrictMath.log(p / column.mean(truth.supportRow(number, k)));
      }
    }
    return Math.max(0, sum);
  }

  int reachable() {
    return reachable.cardinality();
  }

  /** The sum over reachable columns of their errors, in nats. */
  double errors() {
    double sum = unseenError;
    Column unseen = new Column();
    for (Map.Entry<Integer, Column> column : columns.entrySet()) {
      sum += error(column.getKey(), column.getValue()) - error(column.getKey(), unseen);
    }
    return Math.max(0, sum);
  }

  /** The sum over visits of the error of the column visited, in nats. */
  double visitedErrors() {
    double sum = 0;
    for (Map.Entry<Integer, Column> column : columns.entrySet()) {
      sum += column.getValue().visits * error(column.getKey(), column.getValue());
    }
    return sum;
  }

  long visits() {
    return columns.values().stream().mapToLong(column -> column.visits).sum();
  }
}
