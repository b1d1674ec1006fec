package org.jackdaw.baselines.tabular;

import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.baselines.bonus.BonusOptions;

/**
 * n-step SARSA (Sutton and Barto 2018, section 7.2): the target of an update is the discounted sum
 * of the next n rewards + discount^n x Q of the pair after them. At the end of an episode returns
 * are shorter; after truncation they end in the action that it would have taken. With n = 1 it is
 * SARSA.
 */
public final class NStepSarsa {

  private NStepSarsa() {}

  /** Makes these learners. */
  public static final class Factory extends TabularFactory<NStepOptions> {

    /** For the service loader. */
    public Factory() {
      super("n-step-sarsa");
    }

    @Override
    public String summary() {
      return "Tabular n-step SARSA: learns from the next n rewards of its own behaviour";
    }

    @Override
    public String equations() {
      return "Sutton and Barto 2018, section 7.2";
    }

    /**
     * Steps that fall to nothing: learnt from its own exploring behaviour with constant steps, the
     * value of an action beside a hole goes on falling and rising, all the more with long returns,
     * so the greedy policy of now loops in 3 of 200 runs after 1000 episodes on the lake (SARSA: in
     * none; with 8 rewards in 5). With steps that fall to nothing, or an exploration that ends at
     * 0.01, it loops in none. The defaults stay those of all tabular learners, since worlds that
     * change need constant steps.
     */
    @Override
    public NStepOptions sanityOptions() {
      return OptionRecords.with(defaults(), "step-size-end", OptionalDouble.of(0));
    }

    @Override
    public NStepOptions defaults() {
      return NStepOptions.of(NextAction.BEFORE_UPDATE);
    }

    @Override
    List<String> unusable(NStepOptions options) {
      return options.learner().lateDraws(id());
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
      return new NStep(Lookahead.SARSA, options, setting);
    }
  }
}
