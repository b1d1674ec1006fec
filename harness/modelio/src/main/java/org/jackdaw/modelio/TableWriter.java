package org.jackdaw.modelio;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.model.DenseTable;
import org.jackdaw.api.model.DeterministicTable;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.TableBuilder;
import org.jackdaw.api.model.Variable;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Scalar;

/**
 * Writes one table in the notation of its representation.
 *
 * @param outcomes what the rows are over; several for a joint start, the last varying fastest
 * @param parents what the columns are over, the last varying fastest
 */
record TableWriter(List<Variable> outcomes, List<Variable> parents) {

  private static final Place NOWHERE = Place.whole("model");

  MapNode write(Table any, MapNode map) {
    Table table = canonical(any);
    if (table instanceof DeterministicTable certain) {
      return map.with("deterministic", deterministic(certain, 0, 0));
    }
    return table instanceof DenseTable
        ? map.with("table", dense(table))
        : map.with("sparse", sparse(table));
  }

  /** The table in its smallest representation, so that equal tables are written alike. */
  static Table canonical(Table table) {
    TableBuilder builder = new TableBuilder(table.rows(), table.columns());
    for (int column = 0; column < table.columns(); column++) {
      double[] cells = new double[table.rows()];
      table.addColumn(column, 1, cells);
      builder.add(cells);
    }
    return builder.build();
  }

  /** Nested lists [outcome][parent 1][parent 2]... of probabilities. */
  Node dense(Table table) {
    return dense(table, 0, 0);
  }

  private Node dense(Table table, int axis, int place) {
    if (axis == outcomes.size() + parents.size()) {
      int columns = table.columns();
      return Scalar.number(NOWHERE, table.get(place / columns, place % columns));
    }
    int size = axis(axis).size();
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(dense(table, axis + 1, place * size + i));
    }
    return ModelWriter.list(items);
  }

  private Node deterministic(DeterministicTable table, int parent, int column) {
    if (parent == parents.size()) {
      return ModelWriter.whole(table.outcome(column));
    }
    int size = parents.get(parent).size();
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(deterministic(table, parent + 1, column * size + i));
    }
    return ModelWriter.list(items);
  }

  private ListNode sparse(Table table) {
    List<Node> cells = new ArrayList<>();
    for (int column = 0; column < table.columns(); column++) {
      for (int k = 0; k < table.support(column); k++) {
        List<Node> cell = new ArrayList<>(positions(outcomes, table.supportRow(column, k)));
        cell.addAll(positions(parents, column));
        cell.add(Scalar.number(NOWHERE, table.supportValue(column, k)));
        cells.add(ModelWriter.list(cell));
      }
    }
    return ModelWriter.list(cells);
  }

  private Variable axis(int axis) {
    return axis < outcomes.size() ? outcomes.get(axis) : parents.get(axis - outcomes.size());
  }

  /** The values of variables in a joint value, the last varying fastest. */
  static List<Node> positions(List<Variable> variables, int joint) {
    List<Node> positions = new ArrayList<>();
    int rest = joint;
    for (int i = variables.size() - 1; i >= 0; i--) {
      positions.add(0, ModelWriter.whole(rest % variables.get(i).size()));
      rest /= variables.get(i).size();
    }
    return positions;
  }
}
