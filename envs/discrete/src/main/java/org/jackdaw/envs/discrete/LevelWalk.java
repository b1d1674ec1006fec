package org.jackdaw.envs.discrete;

import org.jackdaw.api.model.SparseFiller;

/**
 * A walk over levels, one up or one down with half the chance each; beyond the ends it stays, so
 * that in the long run all levels are equally likely.
 *
 * @param levels number of levels
 * @param move chance of a move
 */
record LevelWalk(int levels, double move) {

  /** Names where the walk can go from a level. */
  void move(int level, SparseFiller.Cells cells) {
    cells.add(level, 1 - move);
    cells.add(Math.min(level + 1, levels - 1), move / 2);
    cells.add(Math.max(level - 1, 0), move / 2);
  }
}
