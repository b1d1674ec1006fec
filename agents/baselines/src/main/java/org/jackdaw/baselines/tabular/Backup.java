package org.jackdaw.baselines.tabular;

import org.jackdaw.baselines.ActionChoice;

/** What a tabular learner takes the next state to be worth: the rule in which its kinds differ. */
enum Backup {
  /** The best action. */
  GREEDY {
    @Override
    double value(double[] values, boolean[] allowed, Actor actor) {
      return ActionChoice.max(values, allowed);
    }
  },
  /** The action that will be taken. */
  TAKEN {
    @Override
    double value(double[] values, boolean[] allowed, Actor actor) {
      return values[actor.next()];
    }
  },
  /** The mean over the actions that may be taken, by how likely they are. */
  EXPECTED {
    @Override
    double value(double[] values, boolean[] allowed, Actor actor) {
      return actor.behaviour().mean(values, allowed);
    }
  };

  /** The value of a state for an agent that acts so. */
  abstract double value(double[] values, boolean[] allowed, Actor actor);
}
