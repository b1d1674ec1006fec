package org.jackdaw.envs.discrete.pomdp;

import java.util.Arrays;

/**
 * One row of probabilities per action and state. Rows that are equal by definition are one object
 * until a cell of one is overwritten, so a wildcard costs nothing.
 */
final class RowTable {

  private final int states;
  private final int outcomes;
  private final SparseRow[] rows;
  private final boolean[] own; // whether a row is nobody else's
  private final Token[] places; // the entry that touched a row last

  RowTable(int actions, int states, int outcomes) {
    this.states = states;
    this.outcomes = outcomes;
    rows = new SparseRow[Math.multiplyExact(actions, states)];
    own = new boolean[rows.length];
    places = new Token[rows.length];
    Arrays.fill(rows, SparseRow.EMPTY);
  }

  SparseRow row(int action, int state) {
    return rows[action * states + state];
  }

  /** The whole row is this one from now on. */
  void put(int action, int state, SparseRow row, Token place) {
    int index = action * states + state;
    rows[index] = row;
    own[index] = false;
    places[index] = place;
  }

  /** One cell is overwritten. */
  void set(int action, int state, int outcome, double value, Token place) {
    int index = action * states + state;
    if (!own[index]) {
      rows[index] = rows[index].copy();
      own[index] = true;
    }
    rows[index].set(outcome, value);
    places[index] = place;
  }

  int outcomes() {
    return outcomes;
  }

  /** The entry that wrote to a row last; at {@code otherwise} if there was none. */
  Token place(int action, int state, Token otherwise) {
    Token place = places[action * states + state];
    return place == null ? otherwise : place;
  }
}
