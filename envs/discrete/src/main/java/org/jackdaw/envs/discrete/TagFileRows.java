package org.jackdaw.envs.discrete;

import org.jackdaw.api.model.SparseFiller.Cells;

/** Where the opponent of {@link Tag} goes in the problem's file against the rule. */
final class TagFileRows {

  /** Cells of robot and opponent, where the opponent may go, and how many parts of the whole. */
  private static final int[][] ROWS = {
    {19, 19, 19, 2, 9, 1, 18, 1},
    {25, 23, 23, 3, 20, 1, 25, 1},
    {27, 24, 24, 2, 21, 1, 23, 1, 25, 1},
    {27, 27, 27, 3, 24, 1, 26, 1, 28, 1},
  };

  private TagFileRows() {}

  /** Adds a row of the file if it breaks the rule for these cells. */
  static boolean add(int robot, int opponent, Cells cells) {
    for (int[] row : ROWS) {
      if (row[0] == robot && row[1] == opponent) {
        add(row, cells);
        return true;
      }
    }
    return false;
  }

  private static void add(int[] row, Cells cells) {
    double whole = 0;
    for (int i = 3; i < row.length; i += 2) {
      whole += row[i];
    }
    for (int i = 2; i < row.length; i += 2) {
      cells.add(row[i], row[i + 1] / whole);
    }
  }
}
