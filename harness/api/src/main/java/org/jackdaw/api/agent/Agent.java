package org.jackdaw.api.agent;

import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * A contender. Each observation is perceived exactly once, in {@link #begin} or {@link #observe};
 * {@link #act} takes none. Not thread-safe.
 *
 * <p>In {@link Phase#EVALUATE} beliefs move and parameters do not. What is carried between
 * evaluation episodes starts from training's state and is dropped after the block, and chance comes
 * from {@link AgentContext#evaluationRandom}, afresh at every block ({@link PhaseRandom} does it):
 * training goes on as if there had been no evaluation, and an evaluation does not depend on how
 * many there were before.
 */
public interface Agent extends AutoCloseable {

  /**
   * An episode starts. Never wipes what was learnt or is carried over.
   *
   * @param first the first observation
   * @param phase training or evaluation
   */
  void begin(Observation first, Phase phase);

  /**
   * Chooses an action; called once after each perception.
   *
   * @return a point of the action space, allowed by the latest observation's mask
   */
  Value act();

  /**
   * Perceives what came of the action, and learns in training. On the last transition of an episode
   * the agent also closes its books: bootstrap on truncation, not on termination.
   *
   * @param transition the step just taken
   */
  void observe(Transition transition);

  /** Releases what the agent holds; nothing by default. */
  @Override
  default void close() {}
}
