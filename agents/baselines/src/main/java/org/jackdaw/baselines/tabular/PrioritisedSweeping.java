package org.jackdaw.baselines.tabular;

import org.jackdaw.baselines.bonus.BonusOptions;

/**
 * Prioritised sweeping (Moore and Atkeson 1993, doi:10.1007/BF00993104; the queue as in Sutton and
 * Barto 2018, section 8.4): keeps counts of what followed each pair, and after each step sets the
 * values of the k pairs whose values are furthest from their targets, mean r + discount x mean max
 * Q(s', .), each of which may put the pairs that lead to its state into the queue.
 */
public final class PrioritisedSweeping {

  private PrioritisedSweeping() {}

  /** Makes these learners. */
  public static final class Factory extends TabularFactory<SweepingOptions> {

    /** For the service loader. */
    public Factory() {
      super("prioritised-sweeping");
    }

    @Override
    public String summary() {
      return "Prioritised sweeping: plans backwards on a learnt model, largest surprises first";
    }

    @Override
    public String equations() {
      return "Moore and Atkeson 1993, doi:10.1007/BF00993104; Sutton and Barto 2018, section 8.4";
    }

    @Override
    public String complexity() {
      return "O(k P (A + S log S)) time per step, for k planning steps, P predecessors of a state, A actions and S states";
    }

    @Override
    public SweepingOptions defaults() {
      return SweepingOptions.standard();
    }

    @Override
    StateOptions state(SweepingOptions options) {
      return options.state();
    }

    @Override
    BonusOptions bonus(SweepingOptions options) {
      return options.bonus();
    }

    @Override
    Learner learner(SweepingOptions options, Setting setting) {
      return new Sweeping(options, setting);
    }
  }
}
