package org.jackdaw.envs.discrete;

import java.util.Arrays;
import org.jackdaw.api.model.Table;

/**
 * A table to draw from: the rows that can happen in each column with the running sums of their
 * probabilities, added up in the order in which the table samples, so every draw is the table's. A
 * table with very many entries is asked itself.
 */
final class ColumnDraws {

  private static final long MOST_ENTRIES = 1 << 20;

  private final Table table;
  private final boolean listed;
  private int[] starts = new int[0]; // of each column
  private int[] rows = new int[0];
  private double[] sums = new double[0];

  ColumnDraws(Table table) {
    this.table = table;
    long entries = 0;
    for (int column = 0; column < table.columns(); column++) {
      entries += table.support(column);
    }
    this.listed = entries <= MOST_ENTRIES && table.columns() < MOST_ENTRIES;
    if (listed) {
      list((int) entries);
    }
  }

  private void list(int entries) {
    starts = new int[table.columns() + 1];
    rows = new int[entries];
    sums = new double[entries];
    int at = 0;
    for (int column = 0; column < table.columns(); column++) {
      double sum = 0;
      for (int k = 0; k < table.support(column); k++) {
        double p = table.supportValue(column, k);
        if (p > 0) {
          sum += p;
          rows[at] = table.supportRow(column, k);
          sums[at++] = sum;
        }
      }
      starts[column + 1] = at;
    }
  }

  /** Whether a column leaves nothing to chance. */
  boolean certain(int column) {
    return listed ? starts[column + 1] - starts[column] == 1 : table.support(column) == 1;
  }

  /** The only row of a column that leaves nothing to chance. */
  int certainRow(int column) {
    return listed ? rows[starts[column]] : table.supportRow(column, 0);
  }

  /** The row on which a uniform draw from [0, 1) falls. */
  int row(int column, double uniform) {
    if (!listed) {
      return table.sample(column, uniform);
    }
    int last = starts[column + 1] - 1;
    int k = starts[column];
    while (k < last && uniform >= sums[k]) {
      k++;
    }
    return rows[k];
  }

  /** How many rows a column can fall on; as many as can be where the table is asked itself. */
  int width(int column) {
    return listed ? starts[column + 1] - starts[column] : Integer.MAX_VALUE;
  }

  /** One of the rows that a listed column can fall on. */
  int at(int column, int k) {
    return rows[starts[column] + k];
  }

  /** The running sums of a listed column, but for that of its last row. */
  double[] sums(int column) {
    return Arrays.copyOfRange(sums, starts[column], starts[column + 1] - 1);
  }
}
