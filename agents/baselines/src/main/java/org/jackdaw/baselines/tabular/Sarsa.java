package org.jackdaw.baselines.tabular;

import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;

/**
 * SARSA (Rummery and Niranjan 1994): learns the value of how it acts itself. The target of an
 * update is r + discount x Q(s', a') with the action a' that it takes next; after truncation, with
 * one that it would have taken.
 */
public final class Sarsa {

  private static final String ID = "sarsa";

  private Sarsa() {}

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
      return "Tabular SARSA: learns the value of its own exploring behaviour";
    }

    @Override
    public String equations() {
      return "Rummery and Niranjan 1994, CUED/F-INFENG/TR 166; Sutton and Barto 2018, "
          + "chapter 6.4";
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
      return new TemporalDifference(Backup.TAKEN, options, context);
    }
  }
}
