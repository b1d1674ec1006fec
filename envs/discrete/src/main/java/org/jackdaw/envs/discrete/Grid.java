package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;

/**
 * A rectangle of cells, numbered row by row.
 *
 * @param rows rows, at least 1
 * @param columns columns, at least 1
 */
record Grid(int rows, int columns) {

  /** A step to a neighbouring cell, or none. */
  enum Move {
    UP(-1, 0),
    RIGHT(0, 1),
    DOWN(1, 0),
    LEFT(0, -1),
    STAY(0, 0);

    private final int down;
    private final int right;

    Move(int down, int right) {
      this.down = down;
      this.right = right;
    }
  }

  /** The grid of an option that holds rows and columns. */
  static Grid of(String world, String key, List<Integer> shape) {
    Check.that(
        shape.size() == 2 && shape.stream().allMatch(n -> n >= 1),
        world + ": " + key + " must be two numbers >= 1, rows and columns, got " + shape);
    return new Grid(shape.get(0), shape.get(1));
  }

  int cells() {
    return rows * columns;
  }

  /** The cell of an option that holds its row and column. */
  int cell(String world, String key, List<Integer> pair) {
    Check.that(
        pair.size() == 2 && contains(pair.get(0), pair.get(1)),
        world
            + ": "
            + key
            + " must be cells [row, column] within "
            + rows
            + " x "
            + columns
            + ", got "
            + pair);
    return cell(pair.get(0), pair.get(1));
  }

  /** The cells of an option that holds several. */
  List<Integer> cells(String world, String key, List<List<Integer>> pairs) {
    return pairs.stream().map(pair -> cell(world, key, pair)).toList();
  }

  int cell(int row, int column) {
    return row * columns + column;
  }

  boolean contains(int row, int column) {
    return row >= 0 && row < rows && column >= 0 && column < columns;
  }

  /** The cell that a move leads to; the same one at the edge. */
  int neighbour(int cell, Move move) {
    int row = cell / columns + move.down;
    int column = cell % columns + move.right;
    return contains(row, column) ? cell(row, column) : cell;
  }

  /** Moves from one cell to another where nothing is in the way. */
  int distance(int from, int to) {
    return Math.abs(from / columns - to / columns) + Math.abs(from % columns - to % columns);
  }

  /** A map with one sign per cell, row by row, and brackets around the cell where one is. */
  String picture(String signs, int here) {
    StringBuilder picture = new StringBuilder();
    for (int cell = 0; cell < cells(); cell++) {
      picture.append(cell > 0 && cell % columns == 0 ? "\n" : "");
      picture.append(cell == here ? '[' : ' ').append(signs.charAt(cell));
      picture.append(cell == here ? ']' : ' ');
    }
    return picture.toString();
  }

  /** Names of the cells, such as {@code r0c2}. */
  List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (int cell = 0; cell < cells(); cell++) {
      labels.add(label(cell));
    }
    return labels;
  }

  /** Name of a cell. */
  String label(int cell) {
    return "r" + cell / columns + "c" + cell % columns;
  }
}
