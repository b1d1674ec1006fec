package org.jackdaw.core.plan;

import java.util.Optional;
import java.util.function.Function;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.model.Model;

/**
 * One contender of an experiment.
 *
 * @param label its name in rows, unique within the experiment
 * @param id the factory's id
 * @param definition everything that defines it as canonical text on one line: id, options,
 *     knowledge with the hash of a model file, preferences, worlds; two contenders of one
 *     definition differ by chance only
 * @param preferences its own preferences as text on one line, where it overrides those of the model
 * @param level how much it is told
 * @param knowledge what it is told of a run's published model; at level none and file the argument
 *     is not looked at
 * @param factory makes a fresh agent
 * @param repeatable whether it is declared to do the same again, given the same seeds
 */
public record PlannedContender(
    String label,
    String id,
    String definition,
    Optional<String> preferences,
    KnowledgeLevel level,
    Function<Optional<Model>, Knowledge> knowledge,
    Function<AgentContext, Agent> factory,
    boolean repeatable) {

  /**
   * What rows and tables print of its knowledge, its own preferences included.
   *
   * @param told what it was told of a run's model
   * @return such as {@code model} or {@code model preferences {reward: [0, 3, -3]}}
   */
  public String knowledgeLabel(Knowledge told) {
    return told.label()
        + (tellsAll(told) ? " (true means: an upper bound)" : "")
        + preferences.map(p -> " preferences " + p).orElse("");
  }

  /** In a world without states, the model is what there is to learn. */
  private static boolean tellsAll(Knowledge told) {
    return told.level() == KnowledgeLevel.MODEL
        && told.model().stream()
            .flatMap(model -> model.factors().stream())
            .allMatch(factor -> factor.size() == 1);
  }
}
