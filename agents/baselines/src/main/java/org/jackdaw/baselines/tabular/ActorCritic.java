package org.jackdaw.baselines.tabular;

import org.jackdaw.baselines.bonus.BonusOptions;

/**
 * Actor-critic with traces (Barto, Sutton and Anderson 1983, doi:10.1109/TSMC.1983.6313077; Sutton
 * and Barto 2018, section 13.5): with the error d = r + discount x V(s') - V(s), V += value step
 * size x d x trace of V, theta += policy step size x d x trace of theta; traces fall by discount x
 * lambda and grow by 1 at s and by 1{a} - pi(. | s), with pi the softmax of theta.
 *
 * <p>Differs from the book's box in that steps late in an episode count as much as early ones (no
 * factor discount^t).
 */
public final class ActorCritic {

  private ActorCritic() {}

  /** Makes these learners. */
  public static final class Factory extends TabularFactory<ActorCriticOptions> {

    /** For the service loader. */
    public Factory() {
      super("actor-critic");
    }

    @Override
    public String summary() {
      return "Tabular actor-critic with eligibility traces";
    }

    @Override
    public String equations() {
      return "Barto, Sutton and Anderson 1983, doi:10.1109/TSMC.1983.6313077; Sutton and Barto 2018, section 13.5";
    }

    @Override
    public String complexity() {
      return "O(A T) time per step and S x (A + 1) numbers, for S encoded states met, A actions and T traces above 1e-9";
    }

    @Override
    public ActorCriticOptions defaults() {
      return ActorCriticOptions.standard();
    }

    @Override
    StateOptions state(ActorCriticOptions options) {
      return options.gradient().state();
    }

    @Override
    BonusOptions bonus(ActorCriticOptions options) {
      return options.gradient().bonus();
    }

    @Override
    Learner learner(ActorCriticOptions options, Setting setting) {
      return new StepGradient(options, setting);
    }
  }
}
