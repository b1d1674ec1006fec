package org.jackdaw.baselines.tabular;

import java.util.List;
import org.jackdaw.baselines.bonus.BonusOptions;

/**
 * SARSA(lambda) with replacing traces (Singh and Sutton 1996, doi:10.1007/BF00114726): the error of
 * a step moves all pairs by their traces, which are 1 at a visit and fall by discount x lambda at
 * each step. With lambda = 0 it is SARSA.
 */
public final class SarsaLambda {

  private SarsaLambda() {}

  /** Makes these learners. */
  public static final class Factory extends TabularFactory<TraceOptions> {

    /** For the service loader. */
    public Factory() {
      super("sarsa-lambda");
    }

    @Override
    public String summary() {
      return "Tabular SARSA(lambda) with replacing eligibility traces";
    }

    @Override
    public String equations() {
      return "Singh and Sutton 1996, doi:10.1007/BF00114726";
    }

    @Override
    public String complexity() {
      return "O(A + T) time per step and S x A numbers, for S encoded states met, A actions and T traces above 1e-9";
    }

    @Override
    public TraceOptions defaults() {
      return TraceOptions.of(NextAction.BEFORE_UPDATE);
    }

    @Override
    List<String> unusable(TraceOptions options) {
      return options.learner().lateDraws(id());
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
      return new Traces(Backup.TAKEN, options, setting);
    }
  }
}
