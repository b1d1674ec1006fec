package org.jackdaw.core.wrap;

import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * Permutations in force.
 *
 * @param controls by control the value of the world that each value stands for; none where actions
 *     are not finite
 * @param outcomes by modality how each outcome of the world is shown; none where it is not finite
 */
record Remap(int[][] controls, int[][] outcomes) {

  /** The world's action. */
  Value executed(Value action) {
    if (action instanceof Index index) {
      return Index.of(controls[0][index.value()]);
    }
    if (action instanceof Indices indices) {
      int[] values = new int[indices.size()];
      for (int c = 0; c < values.length; c++) {
        values[c] = controls[c][indices.get(c)];
      }
      return Indices.of(values);
    }
    return action;
  }

  /** What the agent sees. */
  Observation shown(Observation seen) {
    Observation shown =
        Observations.mapped(
            seen,
            (m, value) -> value instanceof Index i ? Index.of(outcomes[m][i.value()]) : value);
    return seen.mask().map(mask -> shown.withMask(shown(mask))).orElse(shown);
  }

  private ActionMask shown(ActionMask mask) {
    boolean[] allowed = new boolean[mask.size()];
    for (int joint = 0; joint < allowed.length; joint++) {
      allowed[joint] = mask.allows(executed(joint));
    }
    return ActionMask.of(allowed);
  }

  /** The world's joint action by number. */
  int executed(int joint) {
    int executed = 0;
    int rest = joint;
    int weight = 1;
    for (int c = controls.length - 1; c >= 0; c--) {
      executed += weight * controls[c][rest % controls[c].length];
      rest /= controls[c].length;
      weight *= controls[c].length;
    }
    return executed;
  }
}
