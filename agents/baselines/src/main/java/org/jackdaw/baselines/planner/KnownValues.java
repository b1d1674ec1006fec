package org.jackdaw.baselines.planner;

import org.jackdaw.oracle.ActionValues;
import org.jackdaw.oracle.FiniteHorizonValues;
import org.jackdaw.oracle.StationaryValues;

/** Optimal values as if the state were seen. */
final class KnownValues {

  private KnownValues() {}

  /**
   * The values of a task: with a limit they depend on the steps that are left, else they are
   * discounted, or returns until termination.
   *
   * @throws IllegalArgumentException if they are not finite, or too many
   */
  static ActionValues of(Task task) {
    if (task.future().steps().isPresent()) {
      return FiniteHorizonValues.of(task.joint(), task.future().steps().getAsInt());
    }
    StationaryValues values = StationaryValues.of(task.joint(), task.future().discount());
    if (!values.settled()) {
      throw new IllegalArgumentException(
          "values did not settle within "
              + values.sweeps()
              + " sweeps, as where an endless episode goes on earning; give a discount below 1 or a"
              + " step limit");
    }
    return values;
  }
}
