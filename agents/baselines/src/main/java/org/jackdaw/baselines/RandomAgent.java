package org.jackdaw.baselines;

import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.encoders.FiniteActions;
import org.jackdaw.encoders.Fit;

/** Takes every allowed action with equal probability: the floor of every normalised score. */
public final class RandomAgent implements Agent {

  private static final String ID = "random";

  private final FiniteActions actions;
  private final boolean[] allowed;
  private final PhaseRandom chances;

  private RandomAgent(AgentContext context) {
    this.actions = new FiniteActions(context.actions());
    this.allowed = new boolean[actions.size()];
    this.chances = new PhaseRandom(context);
  }

  @Override
  public void begin(Observation first, Phase phase) {
    chances.begin(phase);
    actions.allowed(first, allowed);
  }

  @Override
  public Value act() {
    return actions.value(ActionChoice.uniform(allowed, chances.current()));
  }

  @Override
  public void observe(Transition transition) {
    actions.allowed(transition.after(), allowed);
  }

  /** The random agent has no options. */
  public record Options() {}

  /** Makes random agents. */
  public static final class Factory implements AgentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Takes every allowed action with equal probability";
    }

    @Override
    public String equations() {
      return "none: every allowed action is equally likely";
    }

    @Override
    public String complexity() {
      return "O(A) time per step and no memory, for A actions";
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
    public List<String> problems(Options options, AgentContext context) {
      return Fit.actions(ID, context);
    }

    @Override
    public int sanityBudget() {
      return 0;
    }

    @Override
    public Agent create(Options options, AgentContext context) {
      return new RandomAgent(context);
    }
  }
}
