package org.jackdaw.baselines.tabular;

import org.jackdaw.baselines.bonus.BonusOptions;

/**
 * REINFORCE with a learnt baseline (Williams 1992, doi:10.1007/BF00992696; Sutton and Barto 2018,
 * section 13.4): after an episode, for each step t with the return G from there, theta(s, .) +=
 * policy step size x discount^t x (G - V(s)) x (1{a} - pi(. | s)) and V(s) += value step size x (G
 * - V(s)), with pi the softmax of theta. After truncation the return goes on with V of the last
 * state.
 */
public final class Reinforce {

  private Reinforce() {}

  /** Makes these learners. */
  public static final class Factory extends TabularFactory<GradientOptions> {

    /** For the service loader. */
    public Factory() {
      super("reinforce");
    }

    @Override
    public String summary() {
      return "Tabular REINFORCE with a learnt baseline";
    }

    @Override
    public String equations() {
      return "Williams 1992, doi:10.1007/BF00992696; Sutton and Barto 2018, section 13.4";
    }

    @Override
    public GradientOptions defaults() {
      return GradientOptions.standard();
    }

    @Override
    StateOptions state(GradientOptions options) {
      return options.state();
    }

    @Override
    BonusOptions bonus(GradientOptions options) {
      return options.bonus();
    }

    @Override
    Learner learner(GradientOptions options, Setting setting) {
      return new EpisodeGradient(options, setting);
    }
  }
}
