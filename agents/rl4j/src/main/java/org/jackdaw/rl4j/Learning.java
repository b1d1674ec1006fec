package org.jackdaw.rl4j;

import org.deeplearning4j.rl4j.agent.learning.behavior.ILearningBehavior;

/** The part of an agent that learns. */
interface Learning extends AutoCloseable {

  /** What sees every training step. */
  ILearningBehavior<Integer> behavior();

  /** A training step is over. */
  default void stepped(boolean last) {}

  /** Waits until what was seen has been learnt. */
  default void settle() {}

  /** Releases what learning holds. */
  @Override
  default void close() {}
}
