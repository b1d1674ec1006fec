package org.jackdaw.cli;

import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** A learner with a fault: it never learns, but repeats the first action for ever. */
final class BrokenLearner implements Agent {

  @Override
  public void begin(Observation first, Phase phase) {}

  @Override
  public Value act() {
    return Index.of(0);
  }

  @Override
  public void observe(Transition transition) {}

  /** It has none. */
  public record Options() {}

  /** Makes them. */
  public static final class Factory implements AgentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return "broken-learner";
    }

    @Override
    public String summary() {
      return "learns nothing, by mistake";
    }

    @Override
    public Options defaults() {
      return new Options();
    }

    @Override
    public Set<KnowledgeLevel> accepts(Options options) {
      return Set.of(KnowledgeLevel.NONE);
    }

    @Override
    public int sanityBudget() {
      return 20;
    }

    @Override
    public List<String> problems(Options options, AgentContext context) {
      return List.of();
    }

    @Override
    public Agent create(Options options, AgentContext context) {
      return new BrokenLearner();
    }
  }
}
