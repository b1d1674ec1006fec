package org.jackdaw.aif.fit;

import java.util.Collection;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.api.space.Space;

/** Agents that differ in the values of some parameters: a hypothesis about a subject. */
public interface AgentFamily {

  /**
   * The actions they choose from.
   *
   * @return a finite space
   */
  Space actions();

  /**
   * The agent with some values; to be scored it must be a {@link
   * org.jackdaw.api.agent.PredictsActions}.
   *
   * @param values a value of each parameter
   * @param seeds where its chances come from
   * @return a new agent that has seen nothing
   * @throws IllegalArgumentException if a value is out of its range
   */
  Agent agent(Values values, SeedTree seeds);

  /**
   * Refuses parameters that mean nothing to these agents; by default none.
   *
   * @param names names of parameters
   * @throws IllegalArgumentException for an unknown name
   */
  default void check(Collection<String> names) {}

  /**
   * Whether what an agent does in an episode depends on that episode alone: it learns nothing and
   * carries nothing over. Episodes that are alike are then scored once.
   *
   * @param values the agent's values
   * @return false if in doubt
   */
  default boolean independentEpisodes(Values values) {
    return false;
  }
}
