package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The floor plan of a {@link GeneralisedTMaze}.
 *
 * @param grid rows and columns
 * @param start the cell to start in
 * @param walls cells that cannot be entered
 * @param sets cue and candidates of each set
 */
record FloorPlan(Grid grid, int start, SortedSet<Integer> walls, List<CuedPair> sets) {

  private static final int START = 1;
  private static final int WALL = 2;
  private static final int CODES_PER_SET = 3;

  /**
   * A cue and the two cells of which it tells.
   *
   * @param cue the cue's cell
   * @param first the first candidate
   * @param second the second candidate
   */
  record CuedPair(int cue, int first, int second) {

    boolean candidate(int cell) {
      return cell == first || cell == second;
    }

    int paying(int context) {
      return context == 0 ? first : second;
    }
  }

  static FloorPlan of(String world, List<List<Integer>> maze) {
    Check.that(
        !maze.isEmpty() && maze.stream().allMatch(row -> row.size() == maze.get(0).size()),
        world + ": maze must have rows of one length, got " + maze);
    Grid grid = Grid.of(world, "maze", List.of(maze.size(), maze.get(0).size()));
    List<Integer> codes = maze.stream().flatMap(List::stream).toList();
    int highest = codes.stream().mapToInt(code -> code).max().orElseThrow();
    List<CuedPair> sets = new ArrayList<>();
    for (int code = CODES_PER_SET; code <= highest; code += CODES_PER_SET) {
      int cue = only(world, codes, code);
      sets.add(new CuedPair(cue, only(world, codes, code + 1), only(world, codes, code + 2)));
    }
    Check.that(!sets.isEmpty(), world + ": maze must have at least the set 3, 4, 5");
    return new FloorPlan(grid, only(world, codes, START), walls(world, codes), List.copyOf(sets));
  }

  /**
   * One sign per cell: walls #, the start S, the cue of set k its number, its candidates a letter.
   */
  String signs() {
    StringBuilder signs = new StringBuilder(".".repeat(grid.cells()));
    walls.forEach(wall -> signs.setCharAt(wall, '#'));
    signs.setCharAt(start, 'S');
    for (int k = 0; k < sets.size(); k++) {
      CuedPair set = sets.get(k);
      signs.setCharAt(set.cue(), (char) ('1' + k));
      signs.setCharAt(set.first(), (char) ('a' + k));
      signs.setCharAt(set.second(), (char) ('a' + k));
    }
    return signs.toString();
  }

  /** The one cell with a code. */
  private static int only(String world, List<Integer> codes, int code) {
    int first = codes.indexOf(code);
    Check.that(
        first >= 0 && first == codes.lastIndexOf(code),
        world + ": maze must have the code " + code + " exactly once");
    return first;
  }

  private static SortedSet<Integer> walls(String world, List<Integer> codes) {
    SortedSet<Integer> walls = new TreeSet<>();
    for (int cell = 0; cell < codes.size(); cell++) {
      Check.that(codes.get(cell) >= 0, world + ": maze codes must be >= 0, got " + codes.get(cell));
      if (codes.get(cell) == WALL) {
        walls.add(cell);
      }
    }
    return walls;
  }
}
