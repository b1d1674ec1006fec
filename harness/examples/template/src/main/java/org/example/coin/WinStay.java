package org.example.coin;

import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Repeats an action that paid, tries another one otherwise. */
public final class WinStay implements Agent {

  private final int actions;
  private final double satisfied;
  private final PhaseRandom chances;
  private int action;

  private WinStay(Options options, AgentContext context) {
    actions = ((Discrete) context.actions()).size();
    satisfied = options.satisfied();
    chances = new PhaseRandom(context);
  }

  /**
   * What can be set.
   *
   * @param satisfied the least reward that counts as a win
   */
  public record Options(
      @Documented(value = "least reward that counts as a win", unit = "reward") double satisfied) {}

  /** Makes the agent. */
  public static final class Factory implements AgentFactory<Options> {

    @Override
    public String id() {
      return "win-stay";
    }

    @Override
    public String summary() {
      return "repeats an action that paid, tries another one otherwise";
    }

    @Override
    public String equations() {
      return "Robbins 1952, doi:10.1090/S0002-9904-1952-09620-8";
    }

    @Override
    public String complexity() {
      return "O(1) time and memory per step";
    }

    @Override
    public Options defaults() {
      return new Options(0.5);
    }

    @Override
    public Set<KnowledgeLevel> accepts(Options options) {
      return Set.of(KnowledgeLevel.NONE);
    }

    @Override
    public Agent create(Options options, AgentContext context) {
      return new WinStay(options, context);
    }
  }

  @Override
  public void begin(Observation first, Phase next) {
    action = chances.begin(next).nextInt(actions);
  }

  @Override
  public Value act() {
    return Index.of(action);
  }

  @Override
  public void observe(Transition transition) {
    if (transition.reward() < satisfied) {
      action = chances.current().nextInt(actions);
    }
  }
}
