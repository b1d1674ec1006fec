package org.jackdaw.api.model;

import java.util.function.UnaryOperator;
import org.jackdaw.api.env.Phase;

/**
 * What an observer of a world carries from episode to episode about factors that outlive them. Used
 * alike by model-based agents and by the ideal observer, so they agree on what evaluation may move:
 * an evaluation block starts from training's state, carries on within the block while the world
 * stands still, and leaves training's state as it was.
 *
 * @param <T> an immutable belief about the carried factors
 */
public final class EpisodeCarry<T> {

  private final T start;
  private final UnaryOperator<T> switched;
  private T training;
  private T evaluation;
  private Phase phase = Phase.TRAIN;
  private boolean trained;

  /**
   * Nothing seen yet.
   *
   * @param start the belief before the first episode
   * @param switched how the belief moves from one training episode to the next
   */
  public EpisodeCarry(T start, UnaryOperator<T> switched) {
    this.start = start;
    this.switched = switched;
    this.training = start;
    this.evaluation = start;
  }

  /**
   * An episode begins.
   *
   * @param next its phase
   * @return the belief it begins with
   */
  public T begin(Phase next) {
    boolean newBlock = phase != Phase.EVALUATE;
    phase = next;
    if (next == Phase.TRAIN) {
      return afterTraining();
    }
    if (newBlock) {
      evaluation = afterTraining();
    }
    return evaluation;
  }

  private T afterTraining() {
    return trained ? switched.apply(training) : start;
  }

  /**
   * The episode that began last has ended.
   *
   * @param posterior the belief it ended with
   */
  public void end(T posterior) {
    if (phase == Phase.TRAIN) {
      training = posterior;
      trained = true;
    } else {
      evaluation = posterior;
    }
  }
}
