package org.jackdaw.baselines.bandit;

import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.encoders.FiniteActions;
import org.jackdaw.encoders.Fit;

/**
 * What factories of bandit agents have in common: nothing of the world is known but its arms.
 *
 * @param <O> the options record
 */
abstract class BanditFactory<O extends Record> implements AgentFactory<O> {

  private final String id;
  private final String summary;
  private final String equations;
  private final String complexity;
  private final O defaults;

  BanditFactory(String id, String summary, String equations, String complexity, O defaults) {
    this.id = id;
    this.summary = summary;
    this.equations = equations;
    this.complexity = complexity;
    this.defaults = defaults;
  }

  /** The rule of an agent. */
  abstract ArmRule rule(O options, AgentContext context);

  /** How many arms there are. */
  static int arms(AgentContext context) {
    return new FiniteActions(context.actions()).size();
  }

  /** What the agent believes at first; uniform where its options do not say. */
  ArmPrior prior(O options) {
    return ArmPrior.uniform();
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String summary() {
    return summary;
  }

  @Override
  public final String equations() {
    return equations;
  }

  @Override
  public final String complexity() {
    return complexity;
  }

  @Override
  public final O defaults() {
    return defaults;
  }

  @Override
  public final Set<KnowledgeLevel> accepts(O options) {
    return Set.of(KnowledgeLevel.NONE);
  }

  @Override
  public List<String> problems(O options, AgentContext context) {
    return Fit.bandit(id, context);
  }

  @Override
  public final Agent create(O options, AgentContext context) {
    return new ArmPlayer(id, rule(options, context), prior(options), context);
  }
}
