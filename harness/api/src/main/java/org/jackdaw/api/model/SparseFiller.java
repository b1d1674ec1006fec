package org.jackdaw.api.model;

/** Names the non-zero cells of one column of a table, given the values of its parents. */
@FunctionalInterface
public interface SparseFiller {

  /** Takes the non-zero cells of a column, in any order. */
  @FunctionalInterface
  interface Cells {

    /**
     * Adds to a cell.
     *
     * @param row the outcome
     * @param probability what is added; several additions to one cell sum up
     */
    void add(int row, double probability);
  }

  /**
   * Fills a column.
   *
   * @param parents one value per parent, in order; not to be kept
   * @param cells takes the column's non-zero cells
   */
  void fill(int[] parents, Cells cells);
}
