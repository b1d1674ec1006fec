package org.jackdaw.envs.discrete;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The free cells of a maze.
 *
 * @param grid rows and columns of the map, border included
 * @param cells cells that can be entered, ascending
 */
record MazeMap(Grid grid, List<Integer> cells) {

  static MazeMap of(Maze.Size size) {
    List<String> rows = rows("mazes/" + size.name().toLowerCase(Locale.ROOT) + ".txt");
    String signs = String.join("", rows);
    List<Integer> cells = new ArrayList<>();
    for (int cell = 0; cell < signs.length(); cell++) {
      if (signs.charAt(cell) == '0') {
        cells.add(cell);
      }
    }
    return new MazeMap(new Grid(rows.size(), rows.get(0).length()), List.copyOf(cells));
  }

  private static List<String> rows(String resource) {
    try (InputStream in = MazeMap.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(l -> l.replace(" ", "")).filter(l -> !l.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the cell that so many rows and columns lead to; the same one at a wall. */
  int moved(int number, int down, int right) {
    int cell = cells.get(number);
    int row = Math.max(1, cell / grid.columns() + down); // the border is row 0 and column 0
    int column = Math.max(1, cell % grid.columns() + right);
    int next = cells.indexOf(grid.cell(row, column));
    return next < 0 ? number : next;
  }

  List<String> labels() {
    return cells.stream().map(grid::label).toList();
  }
}
