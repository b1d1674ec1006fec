package org.jackdaw.aif.model;

/** The cells of a column-wise sparse table, listed row by row. */
final class RowIndex {

  private final int[] starts;
  private final int[] columns;
  private final int[] cells;

  RowIndex(int rows, int[] columnStarts, int[] cellRows) {
    starts = new int[rows + 1];
    columns = new int[cellRows.length];
    cells = new int[cellRows.length];
    for (int row : cellRows) {
      starts[row + 1]++;
    }
    for (int r = 0; r < rows; r++) {
      starts[r + 1] += starts[r];
    }
    int[] next = starts.clone();
    for (int c = 0; c + 1 < columnStarts.length; c++) {
      for (int k = columnStarts[c]; k < columnStarts[c + 1]; k++) {
        int at = next[cellRows[k]]++;
        columns[at] = c;
        cells[at] = k;
      }
    }
  }

  int start(int row) {
    return starts[row];
  }

  int column(int k) {
    return columns[k];
  }

  int cell(int k) {
    return cells[k];
  }
}
