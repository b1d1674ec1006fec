package org.jackdaw.aif.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.api.text.NearestName;

/** The learnt tables that a builder declares, and the factors that are made of them. */
final class LearntFactors {

  private final Map<String, ColumnMatrix> tables = new LinkedHashMap<>();
  private final Map<String, Integer> from = new LinkedHashMap<>();
  private int cells;

  void declare(String table, ColumnMatrix counts) {
    TableLayout.check(table, counts);
    if (tables.putIfAbsent(table, counts) != null) {
      throw new IllegalArgumentException("table " + table + " appears twice");
    }
    from.put(table, cells);
    cells += counts.length();
  }

  Map<String, ColumnMatrix> tables() {
    return tables;
  }

  /**
   * A factor over an outcome, as many inputs as the tables' columns have, and a choice among the
   * tables, which may be missing if there is only one.
   */
  GraphNode node(String name, int[] variables, int[] sizes, int columns, List<String> components) {
    int rows = sizes[0];
    int choices = components.size();
    double[] means = new double[rows * columns * choices];
    int[] sources = new int[means.length];
    for (int k = 0; k < choices; k++) {
      ColumnMatrix counts = counts(name, components.get(k), rows, columns);
      for (int i = 0; i < counts.length(); i++) {
        int cell = (i % rows * columns + i / rows) * choices + k;
        means[cell] = counts.cell(i) / counts.total(i / rows);
        sources[cell] = from.get(components.get(k)) + i;
      }
    }
    return GraphNode.learnt(name, variables, sizes, means, sources);
  }

  private ColumnMatrix counts(String factor, String table, int rows, int columns) {
    if (!tables.containsKey(table)) {
      throw NearestName.unknown("table", table, tables.keySet());
    }
    ColumnMatrix counts = tables.get(table);
    if (counts.rows() != rows || counts.columns() != columns) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s: table %s must have %d rows and %d columns, got %d and %d",
              factor,
              table,
              rows,
              columns,
              counts.rows(),
              counts.columns()));
    }
    return counts;
  }
}
