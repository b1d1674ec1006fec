package org.jackdaw.baselines.bayes;

import org.jackdaw.oracle.ActionValues;

/**
 * What actions are worth in the states that there were when the plan was made; a state that has
 * been met since is like the last one.
 */
record Plan(ActionValues values, int states) {

  double value(int step, int state, int action) {
    return values.value(step, Math.min(state, states - 1), action);
  }
}
