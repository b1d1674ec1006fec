package org.jackdaw.baselines.tabular;

import org.jackdaw.baselines.ActionChoice;

/** What a tabular learner takes the next state to be worth: the rule in which its kinds differ. */
enum Backup {
  /** The best action. */
  GREEDY {
    @Override
    double value(double[] values, boolean[] allowed, double epsilon, int next) {
      return ActionChoice.max(values, allowed);
    }
  },
  /** The action that will be taken. */
  TAKEN {
    @Override
    double value(double[] values, boolean[] allowed, double epsilon, int next) {
      return values[next];
    }
  },
  /** The mean over the actions that may be taken, by how likely they are. */
  EXPECTED {
    @Override
    double value(double[] values, boolean[] allowed, double epsilon, int next) {
      double sum = 0;
      int count = 0;
      for (int a = 0; a < values.length; a++) {
        if (allowed[a]) {
          sum += values[a];
          count++;
        }
      }
      return epsilon * sum / count + (1 - epsilon) * ActionChoice.max(values, allowed);
    }
  };

  /**
   * The value of a state for an agent that takes the best action with probability 1 - epsilon, else
   * any allowed one.
   */
  abstract double value(double[] values, boolean[] allowed, double epsilon, int next);
}
