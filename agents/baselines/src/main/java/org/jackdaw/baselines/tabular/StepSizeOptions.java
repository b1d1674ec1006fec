package org.jackdaw.baselines.tabular;

import java.util.OptionalDouble;
import org.jackdaw.api.option.Documented;
import org.jackdaw.encoders.learning.Check;

/**
 * How far an update moves a value towards its target.
 *
 * @param stepSize constant step size, or the one at the start of training
 * @param stepSizePower exponent of a step size that falls with visits instead
 * @param stepSizeEnd step size at the end of training, to which it falls linearly
 */
public record StepSizeOptions(
    @Documented(value = "Constant step size of an update", range = "(0, 1]") double stepSize,
    @Documented(
            value = "Step size is visits to the power of minus this instead; none: constant",
            range = "(0, 1]")
        OptionalDouble stepSizePower,
    @Documented(
            value = "Step size at the end of the budget, reached linearly; none: constant",
            range = "[0, 1]")
        OptionalDouble stepSizeEnd) {

  /** Checks the ranges; a step size falls in one way at most. */
  public StepSizeOptions {
    TabularCheck.share("step-size", stepSize);
    stepSizePower.ifPresent(power -> TabularCheck.share("step-size-power", power));
    stepSizeEnd.ifPresent(end -> TabularCheck.probability("step-size-end", end));
    if (stepSizePower.isPresent() && stepSizeEnd.isPresent()) {
      Check.that(
          false,
          TabularCheck.NAME,
          "step-size-end",
          "none where step-size-power is given",
          stepSizeEnd.getAsDouble());
    }
  }

  /** What all learners of values have as defaults. */
  static StepSizeOptions standard() {
    return new StepSizeOptions(0.1, OptionalDouble.empty(), OptionalDouble.empty());
  }
}
