package org.jackdaw.baselines.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.baselines.bonus.BonusOptions;

/**
 * What the factories of tabular learners have in common: they accept knowledge and worlds by what
 * is taken for the state.
 *
 * @param <O> the options record
 */
abstract class TabularFactory<O extends Record> implements AgentFactory<O> {

  private final String id;

  TabularFactory(String id) {
    this.id = id;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public String complexity() {
    return "O(A) time per step and S x A numbers, for S encoded states met and A actions";
  }

  @Override
  public final Set<KnowledgeLevel> accepts(O options) {
    return state(options).accepts();
  }

  @Override
  public final List<String> problems(O options, AgentContext context) {
    List<String> problems = new ArrayList<>(state(options).problems(id, context));
    problems.addAll(unusable(options));
    return problems;
  }

  @Override
  public final Agent create(O options, AgentContext context) {
    return new TabularAgent(
        state(options), bonus(options), setting -> learner(options, setting), context);
  }

  /** Why no learner can have these options, in any world. */
  List<String> unusable(O options) {
    return List.of();
  }

  /** What is taken for the state. */
  abstract StateOptions state(O options);

  /** What is added to the reward. */
  abstract BonusOptions bonus(O options);

  /** The learner. */
  abstract Learner learner(O options, Setting setting);
}
