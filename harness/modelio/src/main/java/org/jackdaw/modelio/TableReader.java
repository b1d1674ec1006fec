package org.jackdaw.modelio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.TableBuilder;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.modelio.DocumentView.Misfit;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;

/**
 * Reads one table, in any of its notations.
 *
 * @param outcomes what the rows are over; several for a joint start, the last varying fastest
 * @param parents what the columns are over, the last varying fastest
 */
record TableReader(List<Variable> outcomes, List<Variable> parents) {

  Table read(MapNode map) {
    List<String> given = ModelKeys.TABLES.stream().filter(map.entries()::containsKey).toList();
    if (given.size() != 1) {
      throw new Misfit(
          map, "needs exactly one of " + String.join(", ", ModelKeys.TABLES) + ", got " + given);
    }
    Node node = map.find(given.get(0)).orElseThrow();
    return switch (given.get(0)) {
      case "table" -> dense(node);
      case "sparse" -> sparse(node);
      default -> deterministic(node);
    };
  }

  /** Nested lists [outcome][parent 1][parent 2]... of probabilities. */
  Table dense(Node node) {
    double[] tensor = new double[Math.multiplyExact(rows(), columns())];
    fill(node, 0, 0, tensor, (cell, place) -> probability(cell, place));
    return Table.ofTensor(rows(), columns(), tensor);
  }

  /** Nested lists [parent 1][parent 2]... of outcomes, by label or position. */
  Table deterministic(Node node) {
    double[] next = new double[columns()];
    fill(
        node,
        outcomes.size(),
        0,
        next,
        (cell, place) -> DocumentView.position(outcomes.get(0), cell));
    TableBuilder table = new TableBuilder(rows(), columns());
    for (double outcome : next) {
      double[] column = new double[rows()];
      column[(int) outcome] = 1;
      table.add(column);
    }
    return table.build();
  }

  /** A list of non-zero cells [outcome, parent 1, parent 2, ..., probability]. */
  Table sparse(Node node) {
    List<List<Cell>> cells = new ArrayList<>(Collections.nCopies(columns(), List.of()));
    for (Node item : DocumentView.items(node)) {
      Cell cell = cell(item);
      List<Cell> column = new ArrayList<>(cells.get(cell.column()));
      if (column.stream().anyMatch(other -> other.row() == cell.row())) {
        throw new Misfit(item, "cell " + words(cell) + " stands twice");
      }
      column.add(cell);
      cells.set(cell.column(), column);
    }
    TableBuilder table = new TableBuilder(rows(), columns());
    for (List<Cell> column : cells) {
      double[] values = new double[rows()];
      column.forEach(cell -> values[cell.row()] = cell.probability());
      table.add(values);
    }
    return table.build();
  }

  private record Cell(int row, int column, double probability) {}

  private Cell cell(Node item) {
    List<Node> parts = DocumentView.items(item);
    int names = outcomes.size() + parents.size();
    if (parts.size() != names + 1) {
      throw new Misfit(
          item, "needs " + names + " values and a probability, got " + parts.size() + " items");
    }
    int place = 0;
    for (int axis = 0; axis < names; axis++) {
      Variable variable = axis(axis);
      place = place * variable.size() + DocumentView.position(variable, parts.get(axis));
    }
    double p = probability(parts.get(names), place);
    return new Cell(place / columns(), place % columns(), p);
  }

  private interface CellReader {
    double read(Node cell, int place);
  }

  /** Walks nested lists from an axis on, and reads one number per leaf. */
  private void fill(Node node, int axis, int place, double[] target, CellReader reader) {
    if (axis == outcomes.size() + parents.size()) {
      target[place] = reader.read(node, place);
      return;
    }
    Variable variable = axis(axis);
    List<Node> items = DocumentView.items(node);
    if (items.size() != variable.size()) {
      throw new Misfit(
          node,
          "needs "
              + variable.size()
              + " items, one for each value of "
              + variable.name()
              + ", got "
              + items.size());
    }
    for (int i = 0; i < items.size(); i++) {
      fill(items.get(i), axis + 1, place * variable.size() + i, target, reader);
    }
  }

  private double probability(Node node, int place) {
    double p = DocumentView.number(node);
    if (!(p >= 0 && p <= 1 + Categorical.SUM_TOLERANCE)) {
      Cell cell = new Cell(place / columns(), place % columns(), p);
      throw new Misfit(node, "cell " + words(cell) + " is " + p + ", must be in [0, 1]");
    }
    return p;
  }

  private String words(Cell cell) {
    String column = parents.isEmpty() ? "" : " of column (" + words(parents, cell.column()) + ")";
    return words(outcomes, cell.row()) + column;
  }

  private static String words(List<Variable> variables, int joint) {
    List<String> words = new ArrayList<>();
    int rest = joint;
    for (int i = variables.size() - 1; i >= 0; i--) {
      Variable variable = variables.get(i);
      words.add(0, variable.name() + "=" + variable.label(rest % variable.size()));
      rest /= variable.size();
    }
    return String.join(", ", words);
  }

  private Variable axis(int axis) {
    return axis < outcomes.size() ? outcomes.get(axis) : parents.get(axis - outcomes.size());
  }

  private int rows() {
    return size(outcomes);
  }

  private int columns() {
    return size(parents);
  }

  private static int size(List<Variable> variables) {
    int size = 1;
    for (Variable variable : variables) {
      size = Math.multiplyExact(size, variable.size());
    }
    return size;
  }
}
