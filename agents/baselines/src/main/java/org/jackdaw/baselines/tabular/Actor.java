package org.jackdaw.baselines.tabular;

import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.baselines.ActionChoice;
import org.jackdaw.encoders.learning.Exploration;

/**
 * Acts by action values: explores in training, takes the best in evaluation. An action may be drawn
 * before it is asked for, by a learner whose update needs it, and is then the one that is taken.
 */
final class Actor {

  private static final int NOT_DRAWN = -1;

  private final Exploration schedule;
  private final Behaviour behaviour;
  private final PhaseRandom chances;
  private int next = NOT_DRAWN;

  Actor(ExplorationOptions options, Setting setting) {
    schedule = options.schedule(setting.budget());
    behaviour =
        switch (options.exploration()) {
          case EPSILON_GREEDY -> new EpsilonGreedy(schedule);
          case SOFTMAX -> new Softmax(schedule, setting.actions());
        };
    chances = setting.chances();
  }

  /** An episode starts: nothing is drawn. */
  void begin() {
    next = NOT_DRAWN;
  }

  /** A training step has been taken: what was drawn was taken. */
  void stepped() {
    schedule.stepDone();
  }

  /** The step that was learnt from last was the last one of its episode. */
  void ended() {
    schedule.episodeDone();
  }

  /** The action to take in training. */
  int explore(double[] values, boolean[] allowed) {
    return next == NOT_DRAWN ? behaviour.draw(values, allowed, chances.current()) : next;
  }

  /** Draws the action that will be taken next. */
  void commit(double[] values, boolean[] allowed) {
    next = behaviour.draw(values, allowed, chances.current());
  }

  /** The action that will be taken next, which has been drawn. */
  int next() {
    if (next == NOT_DRAWN) {
      throw new IllegalStateException("the next action has not been drawn");
    }
    return next;
  }

  /** The action to take in evaluation. */
  int exploit(double[] values, boolean[] allowed) {
    return ActionChoice.best(values, allowed, 0, chances.current());
  }

  Behaviour behaviour() {
    return behaviour;
  }
}
