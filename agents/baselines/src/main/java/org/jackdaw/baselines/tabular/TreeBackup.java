package org.jackdaw.baselines.tabular;

import org.jackdaw.baselines.bonus.BonusOptions;

/**
 * n-step tree backup (Precup, Sutton and Singh 2000; Sutton and Barto 2018, section 7.5): the
 * actions that were not taken count by their values and by how likely the policy takes them, the
 * one that was taken by what came of it. The policy is its own behaviour, so that with n = 1 it is
 * Expected SARSA.
 */
public final class TreeBackup {

  private TreeBackup() {}

  /** Makes these learners. */
  public static final class Factory extends TabularFactory<NStepOptions> {

    /** For the service loader. */
    public Factory() {
      super("tree-backup");
    }

    @Override
    public String summary() {
      return "Tabular n-step tree backup: n rewards deep, in expectation over the actions not taken";
    }

    @Override
    public String equations() {
      return "Precup, Sutton and Singh 2000; Sutton and Barto 2018, section 7.5";
    }

    @Override
    public NStepOptions defaults() {
      return NStepOptions.standard();
    }

    @Override
    StateOptions state(NStepOptions options) {
      return options.learner().state();
    }

    @Override
    BonusOptions bonus(NStepOptions options) {
      return options.learner().bonus();
    }

    @Override
    Learner learner(NStepOptions options, Setting setting) {
      return new NStep(Lookahead.TREE, options, setting);
    }
  }
}
