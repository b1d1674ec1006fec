package org.jackdaw.baselines.planner;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.encoders.Fit;

/**
 * Makes planners of one kind: what all of them ask of a world, and how they come to be.
 *
 * @param <O> the options record
 */
interface PlannerFactory<O extends Record> extends AgentFactory<O> {

  /** The discount that options name. */
  OptionalDouble discount(O options);

  /**
   * Refuses a task that these options cannot be used for.
   *
   * @throws IllegalArgumentException says why
   */
  default void check(O options, Task task) {}

  /**
   * The rule by which the agent scores actions; what is solved beforehand is solved here.
   *
   * @throws IllegalArgumentException as {@link #check}
   */
  ActionScores rule(O options, Task task, AgentContext context);

  @Override
  default Set<KnowledgeLevel> accepts(O options) {
    return Set.of(KnowledgeLevel.MODEL, KnowledgeLevel.FILE);
  }

  @Override
  default List<String> problems(O options, AgentContext context) {
    List<String> problems = Fit.rewarding(id(), context);
    if (!problems.isEmpty()) {
      return problems;
    }
    try {
      check(options, Task.of(discount(options), context));
      return List.of();
    } catch (IllegalArgumentException e) {
      return List.of(id() + ": " + e.getMessage());
    }
  }

  @Override
  default Agent create(O options, AgentContext context) {
    Task task = Task.of(discount(options), context);
    return new BeliefPlanner(rule(options, task, context), task.joint(), context);
  }
}
