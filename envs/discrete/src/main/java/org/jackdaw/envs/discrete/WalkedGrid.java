package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.function.IntPredicate;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.envs.discrete.Grid.Move;

/**
 * A grid that is walked without slipping: up, down, left, right and perhaps stay.
 *
 * @param grid the cells
 * @param wall which cells cannot be entered
 * @param absorbing which cells are never left
 * @param includeStay whether staying is an action
 */
record WalkedGrid(Grid grid, IntPredicate wall, IntPredicate absorbing, boolean includeStay) {

  /** In the order of the action numbers. */
  private static final List<Move> MOVES =
      List.of(Move.UP, Move.DOWN, Move.LEFT, Move.RIGHT, Move.STAY);

  private static final List<String> WORDS = List.of("up", "down", "left", "right", "stay");

  /** Declares where the agent is, what it sees of that, how it moves and by which control. */
  void declare(ModelBuilder builder, String name) {
    Variable place = new Variable(name, grid.labels());
    builder.factor(place).modality(place);
    builder.control(new Variable("move", WORDS.subList(0, includeStay ? 5 : 4)));
    builder.deterministicTransition(
        name, List.of(Parent.before(name), Parent.control("move")), v -> arrived(v[0], v[1]));
    builder.deterministicLikelihood(name, List.of(Parent.after(name)), v -> v[0]);
  }

  private int arrived(int cell, int action) {
    int neighbour = grid.neighbour(cell, MOVES.get(action));
    return absorbing.test(cell) || wall.test(neighbour) ? cell : neighbour;
  }
}
