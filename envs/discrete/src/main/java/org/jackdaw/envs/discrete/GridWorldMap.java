package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The cells of a {@link GridWorld}.
 *
 * @param grid rows and columns
 * @param walls cells that cannot be entered
 * @param starts cells to start in, at least one
 * @param goals cells that end the episode
 */
record GridWorldMap(
    Grid grid, SortedSet<Integer> walls, SortedSet<Integer> starts, SortedSet<Integer> goals) {

  private static final String ID = "grid-world";

  GridWorldMap {
    Check.that(!starts.isEmpty(), ID + ": needs at least one free cell to start in");
    for (int start : starts) {
      Check.that(
          !walls.contains(start) && !goals.contains(start),
          ID + ": start " + name(grid, start) + " must be neither wall nor goal");
    }
    for (int goal : goals) {
      Check.that(!walls.contains(goal), ID + ": goal " + name(grid, goal) + " must be no wall");
    }
  }

  private static String name(Grid grid, int cell) {
    return "[" + cell / grid.columns() + ", " + cell % grid.columns() + "]";
  }

  static GridWorldMap of(
      List<String> map,
      List<Integer> shape,
      List<List<Integer>> walls,
      List<List<Integer>> starts,
      List<List<Integer>> goals) {
    if (!map.isEmpty()) {
      return drawn(map);
    }
    Grid grid = Grid.of(ID, "shape", shape);
    return of(
        grid,
        cells(grid, "walls", walls),
        cells(grid, "starts", starts),
        cells(grid, "goals", goals));
  }

  private static GridWorldMap drawn(List<String> map) {
    for (String row : map) {
      Check.that(
          !row.isEmpty() && row.length() == map.get(0).length() && row.matches("[.#SG]+"),
          ID + ": map rows must have one length and the signs . # S G only, got '" + row + "'");
    }
    String signs = String.join("", map);
    Grid grid = new Grid(map.size(), map.get(0).length());
    return of(grid, where(signs, '#'), where(signs, 'S'), where(signs, 'G'));
  }

  private static GridWorldMap of(
      Grid grid, SortedSet<Integer> walls, SortedSet<Integer> starts, SortedSet<Integer> goals) {
    if (!starts.isEmpty()) {
      return new GridWorldMap(grid, walls, starts, goals);
    }
    SortedSet<Integer> free = new TreeSet<>();
    for (int cell = 0; cell < grid.cells(); cell++) {
      if (!walls.contains(cell) && !goals.contains(cell)) {
        free.add(cell);
      }
    }
    return new GridWorldMap(grid, walls, free, goals);
  }

  /** One sign per cell, row by row, as a drawn map has them; S only where one must start there. */
  String signs() {
    int free = grid.cells() - walls.size() - goals.size();
    StringBuilder signs = new StringBuilder();
    for (int cell = 0; cell < grid.cells(); cell++) {
      if (walls.contains(cell)) {
        signs.append('#');
      } else if (goals.contains(cell)) {
        signs.append('G');
      } else {
        signs.append(starts.size() < free && starts.contains(cell) ? 'S' : '.');
      }
    }
    return signs.toString();
  }

  private static SortedSet<Integer> where(String signs, char sign) {
    SortedSet<Integer> cells = new TreeSet<>();
    for (int cell = 0; cell < signs.length(); cell++) {
      if (signs.charAt(cell) == sign) {
        cells.add(cell);
      }
    }
    return cells;
  }

  private static SortedSet<Integer> cells(Grid grid, String key, List<List<Integer>> pairs) {
    return new TreeSet<>(grid.cells(ID, key, pairs));
  }
}
