package org.jackdaw.api.model;

/** Writes one column of a table, given the values of its parents. */
@FunctionalInterface
public interface ColumnFiller {

  /**
   * Fills a column.
   *
   * @param parents one value per parent, in order; not to be kept
   * @param column one cell per outcome, all zero at the call; modified
   */
  void fill(int[] parents, double[] column);
}
