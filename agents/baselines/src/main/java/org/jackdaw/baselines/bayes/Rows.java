package org.jackdaw.baselines.bayes;

import org.jackdaw.oracle.DecisionProcess;

/**
 * A decision process row by row; a row is made when it is first needed. Where the last state stands
 * for several that were never seen, their number says how much it counts in means over all states.
 */
final class Rows implements DecisionProcess {

  /** Says what an action does in a state. */
  interface Maker {

    /** Fills a row. */
    void fill(int state, int action, Row target);

    /** All rows will be asked for again. */
    default void renew() {}
  }

  private final int states;
  private final int actions;
  private final double unseen;
  private final double cells;
  private final Maker maker;
  private final Row[] rows;
  private final int[] made;
  private int epoch = 1;
  private double mean;

  /** A process whose rows spread nothing over all states. */
  Rows(int states, int actions, Maker maker) {
    this(states, actions, 1, states, maker);
  }

  /**
   * A process whose last state stands for so many that were not seen, and whose rows may spread
   * over so many cells, of which there is one more than states if there is an end.
   */
  Rows(int states, int actions, double unseen, double cells, Maker maker) {
    this.states = states;
    this.actions = actions;
    this.unseen = unseen;
    this.cells = cells;
    this.maker = maker;
    this.rows = new Row[states * actions];
    this.made = new int[rows.length];
  }

  /** The same process with all rows made, so it no longer changes. */
  Rows whole() {
    for (int s = 0; s < states; s++) {
      for (int a = 0; a < actions; a++) {
        row(s, a);
      }
    }
    return this;
  }

  /** Forgets all rows: they will be made again. */
  void renew() {
    epoch++;
    maker.renew();
  }

  /** What an action does in a state. */
  Row row(int state, int action) {
    int pair = state * actions + action;
    if (made[pair] != epoch) {
      if (rows[pair] == null) {
        rows[pair] = new Row();
      }
      made[pair] = epoch;
      maker.fill(state, action, rows[pair]);
    }
    return rows[pair];
  }

  @Override
  public int states() {
    return states;
  }

  @Override
  public int actions() {
    return actions;
  }

  @Override
  public void prepare(double[] later) {
    double sum = unseen * later[states - 1];
    for (int s = 0; s < states - 1; s++) {
      sum += later[s];
    }
    mean = sum / cells;
  }

  /** What the next state is worth on average, for the values that were prepared. */
  double expectation(Row row, double[] later) {
    return row.expectation(later, mean);
  }

  @Override
  public double value(int step, int state, int action, double discount, double[] later) {
    Row row = row(state, action);
    return row.reward() + discount * row.expectation(later, mean);
  }
}
