package org.jackdaw.baselines.bayes;

import org.jackdaw.oracle.DecisionProcess;

/** An expected process whose actions are thought to be worth more the less they were tried. */
final class Optimistic implements DecisionProcess {

  /** What an action is thought to be worth. */
  interface Rule {

    /**
     * The value of an action.
     *
     * @param row what is known of it
     * @param step number of the step, as in {@link DecisionProcess#value}
     * @param plain what it is expected to be worth
     * @param later what states are worth after the step
     */
    double value(Row row, int step, double plain, double[] later);
  }

  private final Rows rows;
  private final Rule rule;

  Optimistic(Rows rows, Rule rule) {
    this.rows = rows;
    this.rule = rule;
  }

  /**
   * What an agent follows that no longer explores: rewards as they were met, and nothing expected
   * of what was never tried, which pays the least and leads nowhere.
   */
  static DecisionProcess none(Beliefs beliefs) {
    Rows rows = beliefs.met();
    double lowest = beliefs.lowest();
    return new DecisionProcess() {
      @Override
      public int states() {
        return rows.states();
      }

      @Override
      public int actions() {
        return rows.actions();
      }

      @Override
      public void prepare(double[] later) {
        rows.prepare(later);
      }

      @Override
      public double value(int step, int state, int action, double discount, double[] later) {
        return rows.row(state, action).blank()
            ? lowest + discount * later[state]
            : rows.value(step, state, action, discount, later);
      }
    };
  }

  @Override
  public int states() {
    return rows.states();
  }

  @Override
  public int actions() {
    return rows.actions();
  }

  @Override
  public void prepare(double[] later) {
    rows.prepare(later);
  }

  @Override
  public double value(int step, int state, int action, double discount, double[] later) {
    double plain = rows.value(step, state, action, discount, later);
    return rule.value(rows.row(state, action), step, plain, later);
  }
}
