package org.jackdaw.baselines.tabular;

import org.jackdaw.baselines.bonus.BonusOptions;

/**
 * Dyna-Q (Sutton 1990; Sutton and Barto 2018, section 8.2): Q-learning that after each step also
 * learns from k remembered ones: what last came of a random action taken before in a random state
 * seen before, the reward with the bonus that was paid for it then. Without planning steps it is
 * Q-learning.
 */
public final class DynaQ {

  private DynaQ() {}

  /** Makes these learners. */
  public static final class Factory extends TabularFactory<DynaOptions> {

    /** For the service loader. */
    public Factory() {
      super("dyna-q");
    }

    @Override
    public String summary() {
      return "Dyna-Q: Q-learning that also replays k remembered steps after each real one";
    }

    @Override
    public String equations() {
      return "Sutton 1990, doi:10.1016/B978-1-55860-141-3.50030-4; Sutton and Barto 2018, section 8.2";
    }

    @Override
    public String complexity() {
      return "O(A k) time per step and S x A numbers twice, for S encoded states met, A actions and k planning steps";
    }

    @Override
    public DynaOptions defaults() {
      return DynaOptions.standard();
    }

    @Override
    StateOptions state(DynaOptions options) {
      return options.learner().state();
    }

    @Override
    BonusOptions bonus(DynaOptions options) {
      return options.learner().bonus();
    }

    @Override
    Learner learner(DynaOptions options, Setting setting) {
      return new Dyna(options.learner(), options.planningSteps(), 0, setting);
    }
  }
}
