package org.jackdaw.baselines.tabular;

import org.jackdaw.baselines.bonus.BonusOptions;

/**
 * Dyna-Q+ (Sutton and Barto 2018, section 8.3): Dyna-Q whose remembered rewards grow by kappa x
 * sqrt(tau), with the steps tau since the action was last tried for real, so that it tries again
 * what may have changed. Actions never tried are replayed too, as staying there for nothing.
 */
public final class DynaQPlus {

  private DynaQPlus() {}

  /** Makes these learners. */
  public static final class Factory extends TabularFactory<DynaPlusOptions> {

    /** For the service loader. */
    public Factory() {
      super("dyna-q-plus");
    }

    @Override
    public String summary() {
      return "Dyna-Q+: Dyna-Q that pays in planning for actions not tried for long";
    }

    @Override
    public String equations() {
      return "Sutton and Barto 2018, section 8.3";
    }

    @Override
    public String complexity() {
      return "O(A k) time per step and S x A numbers twice, for S encoded states met, A actions and k planning steps";
    }

    @Override
    public DynaPlusOptions defaults() {
      return DynaPlusOptions.standard();
    }

    @Override
    StateOptions state(DynaPlusOptions options) {
      return options.learner().state();
    }

    @Override
    BonusOptions bonus(DynaPlusOptions options) {
      return options.learner().bonus();
    }

    @Override
    Learner learner(DynaPlusOptions options, Setting setting) {
      return new Dyna(
          options.learner(), options.planningSteps(), options.stalenessWeight(), setting);
    }
  }
}
