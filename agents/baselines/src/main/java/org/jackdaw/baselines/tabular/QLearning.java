package org.jackdaw.baselines.tabular;

import org.jackdaw.baselines.bonus.BonusOptions;

/**
 * Q-learning (Watkins and Dayan 1992, doi:10.1007/BF00992698): learns the value of acting greedily,
 * whatever it does itself. The target of an update is r + discount x max Q(s', .).
 */
public final class QLearning {

  private QLearning() {}

  /** Makes these learners. */
  public static final class Factory extends TabularFactory<TabularOptions> {

    /** For the service loader. */
    public Factory() {
      super("q-learning");
    }

    @Override
    public String summary() {
      return "Tabular Q-learning with epsilon-greedy exploration";
    }

    @Override
    public String equations() {
      return "Watkins and Dayan 1992, doi:10.1007/BF00992698";
    }

    @Override
    public TabularOptions defaults() {
      return TabularOptions.standard();
    }

    @Override
    StateOptions state(TabularOptions options) {
      return options.state();
    }

    @Override
    BonusOptions bonus(TabularOptions options) {
      return options.bonus();
    }

    @Override
    Learner learner(TabularOptions options, Setting setting) {
      return new OneStep(Backup.GREEDY, options, setting);
    }
  }
}
