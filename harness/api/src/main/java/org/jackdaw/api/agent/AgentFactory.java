package org.jackdaw.api.agent;

import java.util.List;
import java.util.Set;

/**
 * Makes contenders of one kind; found by {@link java.util.ServiceLoader}.
 *
 * @param <O> the options record; its components are annotated {@link
 *     org.jackdaw.api.option.Documented}
 */
public interface AgentFactory<O extends Record> {

  /**
   * The id that configurations name.
   *
   * @return kebab-case, unique
   */
  String id();

  /**
   * The agent in one sentence.
   *
   * @return the sentence
   */
  String summary();

  /**
   * Where the agent's equations come from.
   *
   * @return authors, year and identifier, such as {@code Watkins and Dayan 1992,
   *     doi:10.1007/BF00992698}, or {@code none: ...} where nobody's are followed; empty if the
   *     agent says nothing of it
   */
  default String equations() {
    return "";
  }

  /**
   * What a step of interaction costs the agent, in time and memory.
   *
   * @return in one sentence whose letters it explains, such as {@code O(A) time per step and S x A
   *     numbers, for S states and A actions}; empty if the agent says nothing of it
   */
  default String complexity() {
    return "";
  }

  /**
   * The options where a configuration is silent; the only place of default values.
   *
   * @return valid options
   */
  O defaults();

  /**
   * The levels of knowledge that an agent with these options can use; more or less than that is
   * refused before anything runs.
   *
   * @param options valid options
   * @return at least one level
   */
  Set<KnowledgeLevel> accepts(O options);

  /**
   * Whether an agent with these options does the same again when it is given the same seeds and
   * sees the same. One that decides by the clock, or learns on several threads, does not; a
   * configuration must then declare {@code repeatable: false}.
   *
   * @param options valid options
   * @return true unless said otherwise
   */
  default boolean repeatable(O options) {
    return true;
  }

  /**
   * Why an agent with these options cannot run in this context, such as a bandit rule in a world
   * with states. Called for every cell before anything runs.
   *
   * @param options valid options
   * @param context what the agent would receive
   * @return one sentence per problem; empty if it can run
   */
  default List<String> problems(O options, AgentContext context) {
    return List.of();
  }

  /**
   * The training episodes, of at most 100 steps, within which a learner claims to solve the worlds
   * of the suite {@code sanity}: a 4x4 lake without slipping and a bandit whose best arm pays far
   * more. A learner that does not is reported as not functional. Of no meaning for agents that
   * accept neither {@code none} nor {@code structure}.
   *
   * @return 1000 unless said otherwise; 0 for an agent that learns nothing
   */
  default int sanityBudget() {
    return 1000;
  }

  /**
   * The options with which a learner makes that claim.
   *
   * @return the defaults, unless those are for other worlds
   */
  default O sanityOptions() {
    return defaults();
  }

  /**
   * A new agent.
   *
   * @param options valid options
   * @param context what it receives
   * @return the agent, for one thread
   */
  Agent create(O options, AgentContext context);
}
