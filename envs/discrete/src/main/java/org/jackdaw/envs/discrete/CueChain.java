package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * What a chain of cues leads through: for every link the cells where it may be.
 *
 * @param names names of the links, the last of which is the reward
 * @param places cells of each link, distinct
 */
record CueChain(List<String> names, List<List<Integer>> places) {

  static CueChain of(
      String world,
      Grid grid,
      List<List<Integer>> cue2Locations,
      List<List<Integer>> cue3Locations,
      List<List<Integer>> rewardLocations) {
    List<String> names = new ArrayList<>(List.of("cue2"));
    List<List<Integer>> places = new ArrayList<>();
    places.add(distinct(world, grid, "cue2-locations", cue2Locations));
    Check.that(!cue2Locations.isEmpty(), world + ": cue2-locations must have at least one cell");
    if (!cue3Locations.isEmpty()) {
      names.add("cue3");
      places.add(distinct(world, grid, "cue3-locations", cue3Locations));
    }
    names.add("reward");
    places.add(distinct(world, grid, "reward-locations", rewardLocations));
    Check.that(
        rewardLocations.size() == 2,
        world + ": reward-locations must be two cells, got " + rewardLocations.size());
    return new CueChain(List.copyOf(names), List.copyOf(places));
  }

  private static List<Integer> distinct(
      String world, Grid grid, String key, List<List<Integer>> pairs) {
    List<Integer> cells = grid.cells(world, key, pairs);
    Check.that(
        new TreeSet<>(cells).size() == cells.size(),
        world + ": " + key + " must be distinct, got " + pairs);
    return cells;
  }

  /** One sign per cell: 1, 2 and 3 where a cue may be, R where the reward may be. */
  String signs(Grid grid, int cue1) {
    StringBuilder signs = new StringBuilder(".".repeat(grid.cells()));
    for (int link = 0; link < names.size(); link++) {
      char sign = link == names.size() - 1 ? 'R' : (char) ('2' + link);
      places.get(link).forEach(cell -> signs.setCharAt(cell, sign));
    }
    signs.setCharAt(cue1, '1');
    return signs.toString();
  }

  void checkStates(String world, OptionalInt cue2, OptionalInt cue3, OptionalInt reward) {
    checkState(world, "cue2", cue2);
    Check.that(
        cue3.isEmpty() || names.contains("cue3"),
        world + ": cue3-state must be empty without cue3-locations");
    checkState(world, "cue3", cue3);
    checkState(world, "reward", reward);
  }

  private void checkState(String world, String name, OptionalInt state) {
    if (state.isPresent()) {
      int last = places.get(names.indexOf(name)).size() - 1;
      Check.within(world, name + "-state", state.getAsInt(), 0, last);
    }
  }

  /** Moves of the longest way from the start by the first cue and one place of each link. */
  int longest(Grid grid, int start, int cue1) {
    return Math.max(1, grid.distance(start, cue1) + onwards(grid, 0, cue1));
  }

  private int onwards(Grid grid, int link, int from) {
    if (link == places.size()) {
      return 0;
    }
    int longest = 0;
    for (int place : places.get(link)) {
      longest = Math.max(longest, grid.distance(from, place) + onwards(grid, link + 1, place));
    }
    return longest;
  }

  List<Integer> rewardPlaces() {
    return places.get(places.size() - 1);
  }
}
