package org.jackdaw.rl4j;

import org.deeplearning4j.rl4j.agent.learning.behavior.ILearningBehavior;

/** Learning by threads. */
final class SharedLearning implements Learning {

  private final SharedUpdates updates;
  private final ILearningBehavior<Integer> behavior;

  /**
   * Learning from segments.
   *
   * @param length steps of a segment
   * @param updates learn from them
   */
  SharedLearning(int length, SharedUpdates updates) {
    this.updates = updates;
    this.behavior = new QAgent.Parts<>(new SegmentExperience(length), updates).behavior();
  }

  @Override
  public ILearningBehavior<Integer> behavior() {
    return behavior;
  }

  @Override
  public void settle() {
    updates.settle();
  }

  @Override
  public void close() {
    updates.close();
  }
}
