package org.jackdaw.baselines.tabular;

import org.jackdaw.baselines.bonus.BonusOptions;

/**
 * Expected SARSA (van Seijen et al. 2009, doi:10.1109/ADPRL.2009.4927542): the target of an update
 * is r + discount x the mean of Q(s', .) under its own behaviour, so the next action adds no noise.
 */
public final class ExpectedSarsa {

  private ExpectedSarsa() {}

  /** Makes these learners. */
  public static final class Factory extends TabularFactory<TabularOptions> {

    /** For the service loader. */
    public Factory() {
      super("expected-sarsa");
    }

    @Override
    public String summary() {
      return "Tabular Expected SARSA: SARSA in expectation over the next action";
    }

    @Override
    public String equations() {
      return "van Seijen, van Hasselt, Whiteson and Wiering 2009, doi:10.1109/ADPRL.2009.4927542";
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
      return new OneStep(Backup.EXPECTED, options, setting);
    }
  }
}
