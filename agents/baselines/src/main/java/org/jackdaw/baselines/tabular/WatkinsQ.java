package org.jackdaw.baselines.tabular;

import org.jackdaw.baselines.bonus.BonusOptions;

/**
 * Watkins's Q(lambda) (Watkins 1989; Sutton and Barto 1998, section 7.6) with replacing traces: the
 * error of a step, r + discount x max Q(s', .) - Q(s, a), moves all pairs by their traces, which
 * are cut when an action is taken that is not a best one. With lambda = 0 it is Q-learning.
 */
public final class WatkinsQ {

  private WatkinsQ() {}

  /** Makes these learners. */
  public static final class Factory extends TabularFactory<TraceOptions> {

    /** For the service loader. */
    public Factory() {
      super("watkins-q");
    }

    @Override
    public String summary() {
      return "Tabular Watkins Q(lambda): Q-learning with eligibility traces up to the next exploring action";
    }

    @Override
    public String equations() {
      return "Watkins 1989, Learning from delayed rewards; Sutton and Barto 1998, section 7.6";
    }

    @Override
    public String complexity() {
      return "O(A + T) time per step and S x A numbers, for S encoded states met, A actions and T traces above 1e-9";
    }

    @Override
    public TraceOptions defaults() {
      return TraceOptions.standard();
    }

    @Override
    StateOptions state(TraceOptions options) {
      return options.learner().state();
    }

    @Override
    BonusOptions bonus(TraceOptions options) {
      return options.learner().bonus();
    }

    @Override
    Learner learner(TraceOptions options, Setting setting) {
      return new Traces(Backup.GREEDY, options, setting);
    }
  }
}
