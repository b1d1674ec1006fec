package org.jackdaw.core.wrap;

import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Table;

/** Columns of old tables in new ones. */
final class Columns {

  private Columns() {}

  /** Adds weight times a column, cell by cell. */
  static void copy(Table table, int column, double weight, SparseFiller.Cells cells) {
    for (int k = 0; k < table.support(column); k++) {
      cells.add(table.supportRow(column, k), weight * table.supportValue(column, k));
    }
  }
}
