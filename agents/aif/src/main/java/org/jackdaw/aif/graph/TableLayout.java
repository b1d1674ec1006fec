package org.jackdaw.aif.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.api.text.NearestName;

/** The learnt tables of a graph, cell by cell, one after the other. */
final class TableLayout {

  private final List<String> names;
  private final List<ColumnMatrix> priors;
  private final int[] from;

  TableLayout(Map<String, ColumnMatrix> tables) {
    names = List.copyOf(tables.keySet());
    priors = new ArrayList<>(tables.values());
    from = new int[names.size() + 1];
    for (int i = 0; i < names.size(); i++) {
      from[i + 1] = from[i] + priors.get(i).length();
    }
  }

  /** Refuses what is no prior: a table needs counts that are not negative, some in each column. */
  static void check(String name, ColumnMatrix counts) {
    for (int i = 0; i < counts.length(); i++) {
      if (!(counts.cell(i) >= 0 && Double.isFinite(counts.cell(i)))) {
        throw new IllegalArgumentException(
            "table " + name + ": counts must be finite and >= 0, got " + counts.cell(i));
      }
    }
    for (int c = 0; c < counts.columns(); c++) {
      if (!(counts.total(c) > 0)) {
        throw new IllegalArgumentException("table " + name + ": column " + c + " has no count");
      }
    }
  }

  List<String> names() {
    return names;
  }

  int position(String name) {
    int position = names.indexOf(name);
    if (position < 0) {
      throw NearestName.unknown("table", name, names);
    }
    return position;
  }

  ColumnMatrix prior(int table) {
    return priors.get(table);
  }

  int rows(int table) {
    return priors.get(table).rows();
  }

  /** Where a table's cells begin; after the last table, how many cells there are. */
  int from(int table) {
    return from[table];
  }

  int cells() {
    return from[names.size()];
  }
}
