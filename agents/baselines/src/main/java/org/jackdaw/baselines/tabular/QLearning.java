package org.jackdaw.baselines.tabular;

import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;

/**
 * Q-learning (Watkins and Dayan 1992, doi:10.1007/BF00992698): learns the value of acting greedily,
 * whatever it does itself. The target of an update is r + discount x max Q(s', .).
 */
public final class QLearning {

  private static final String ID = "q-learning";

  private QLearning() {}

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
      return "Tabular Q-learning with epsilon-greedy exploration";
    }

    @Override
    public String equations() {
      return "Watkins and Dayan 1992, doi:10.1007/BF00992698";
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
      return new TemporalDifference(Backup.GREEDY, options, context);
    }
  }
}
