package org.jackdaw.baselines.tabular;

import org.jackdaw.baselines.bonus.BonusOptions;

/**
 * Double Q-learning (van Hasselt 2010): two tables, one of which, by a fair coin, is moved towards
 * r + discount x the other's value of its own best action in s'. So the noise that makes an action
 * look best does not also make it look good. It acts by the sum of both.
 */
public final class DoubleQLearning {

  private DoubleQLearning() {}

  /** Makes these learners. */
  public static final class Factory extends TabularFactory<TabularOptions> {

    /** For the service loader. */
    public Factory() {
      super("double-q-learning");
    }

    @Override
    public String summary() {
      return "Tabular double Q-learning: one table picks the best action, the other says what it is worth";
    }

    @Override
    public String equations() {
      return "van Hasselt 2010, Double Q-learning, NIPS 23";
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
      return new DoubleTables(options, setting);
    }
  }
}
