package org.jackdaw.baselines.tabular;

import java.util.List;
import org.jackdaw.baselines.bonus.BonusOptions;

/**
 * SARSA (Rummery and Niranjan 1994): learns the value of how it acts itself. The target of an
 * update is r + discount x Q(s', a') with the action a' that it takes next; after truncation, with
 * one that it would have taken.
 */
public final class Sarsa {

  private Sarsa() {}

  /** Makes these learners. */
  public static final class Factory extends TabularFactory<TabularOptions> {

    /** For the service loader. */
    public Factory() {
      super("sarsa");
    }

    @Override
    public String summary() {
      return "Tabular SARSA: learns the value of its own exploring behaviour";
    }

    @Override
    public String equations() {
      return "Rummery and Niranjan 1994, technical report CUED/F-INFENG/TR 166";
    }

    @Override
    public TabularOptions defaults() {
      return TabularOptions.of(NextAction.BEFORE_UPDATE);
    }

    @Override
    List<String> unusable(TabularOptions options) {
      return options.lateDraws(id());
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
      return new OneStep(Backup.TAKEN, options, setting);
    }
  }
}
