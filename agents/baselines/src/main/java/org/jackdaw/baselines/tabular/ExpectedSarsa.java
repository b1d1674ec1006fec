package org.jackdaw.baselines.tabular;

import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;

/**
 * Expected SARSA (van Seijen et al. 2009, doi:10.1109/ADPRL.2009.4927542): the target of an update
 * is r + discount x the mean of Q(s', .) under its own behaviour, so the next action adds no noise.
 */
public final class ExpectedSarsa {

  private static final String ID = "expected-sarsa";

  private ExpectedSarsa() {}

  /** Makes these learners. */
  public static final class Factory implements AgentFactory<TabularOptions> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Tabular Expected SARSA: SARSA in expectation over the next action";
    }

    @Override
    public String equations() {
      return "Van Seijen, Van Hasselt, Whiteson and Wiering 2009, "
          + "doi:10.1109/ADPRL.2009.4927542";
    }

    @Override
    public String complexity() {
      return "O(A) time per step and S x A numbers, for S encoded states met and A actions";
    }

    @Override
    public TabularOptions defaults() {
      return TabularOptions.standard();
    }

    @Override
    public Set<KnowledgeLevel> accepts(TabularOptions options) {
      return options.accepts();
    }

    @Override
    public List<String> problems(TabularOptions options, AgentContext context) {
      return options.problems(ID, context);
    }

    @Override
    public Agent create(TabularOptions options, AgentContext context) {
      return new TemporalDifference(Backup.EXPECTED, options, context);
    }
  }
}
