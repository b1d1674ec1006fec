package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jackdaw.envs.discrete.Grid.Move;

/**
 * The poses of {@link Hallway}: cells row by row, and four headings for each.
 *
 * @param grid rows and columns
 * @param signs one sign per cell of the grid
 * @param cells the cells that can be entered, ascending
 */
record HallwayPoses(Grid grid, String signs, List<Integer> cells) {

  static final int HEADINGS = 4;

  /** In the order of the headings, clockwise. */
  private static final List<Move> MOVES = List.of(Move.UP, Move.RIGHT, Move.DOWN, Move.LEFT);

  private static final List<String> NAMES = List.of("north", "east", "south", "west");

  static HallwayPoses of(Hallway.Plan plan) {
    Grid grid = new Grid(plan.rows().size(), plan.rows().get(0).length());
    String signs = String.join("", plan.rows());
    List<Integer> cells = new ArrayList<>();
    for (int cell = 0; cell < signs.length(); cell++) {
      if (signs.charAt(cell) != '#') {
        cells.add(cell);
      }
    }
    return new HallwayPoses(grid, signs, List.copyOf(cells));
  }

  int size() {
    return cells.size() * HEADINGS;
  }

  int heading(int pose) {
    return pose % HEADINGS;
  }

  /** A pose in the same cell, so many quarters clockwise. */
  int turned(int pose, int quarters) {
    return pose - heading(pose) + (heading(pose) + quarters) % HEADINGS;
  }

  boolean goal(int pose) {
    return sign(pose) == 'G';
  }

  char sign(int pose) {
    return signs.charAt(cells.get(pose / HEADINGS));
  }

  /** Whether a wall is so many quarters clockwise from ahead. */
  boolean wall(int pose, int quarters) {
    return ahead(turned(pose, quarters)) < 0;
  }

  /** The pose one cell ahead, with the same heading; -1 where a wall is. */
  int ahead(int pose) {
    int cell = cells.get(pose / HEADINGS);
    int next = grid.neighbour(cell, MOVES.get(heading(pose)));
    int number = cells.indexOf(next);
    return next == cell || number < 0 ? -1 : number * HEADINGS + heading(pose);
  }

  List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (int pose = 0; pose < size(); pose++) {
      String cell = grid.label(cells.get(pose / HEADINGS));
      labels.add(String.format(Locale.ROOT, "%s-%s", cell, NAMES.get(heading(pose))));
    }
    return labels;
  }
}
