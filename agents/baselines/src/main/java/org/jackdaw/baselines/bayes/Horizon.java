package org.jackdaw.baselines.bayes;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jackdaw.oracle.DecisionProcess;
import org.jackdaw.oracle.FiniteHorizonValues;
import org.jackdaw.oracle.StationaryValues;

/**
 * How far a learner plans: discounted, from the values of its last plan on, or to the step limit,
 * where everything counts fully.
 */
final class Horizon {

  private static final double TOLERANCE = 1e-6;

  private final OptionalDouble discount;
  private final OptionalInt stepLimit;
  private double[] last = new double[1];

  /** A discount below 1, or else a step limit. */
  Horizon(OptionalDouble discount, OptionalInt stepLimit) {
    this.discount = discount;
    this.stepLimit = stepLimit;
  }

  /** The same, with no plan made yet. */
  Horizon afresh() {
    return new Horizon(discount, stepLimit);
  }

  /** The most that can be earned from a step on, where every step earns so much at most. */
  double top(int step, double highest) {
    if (discount.isPresent()) {
      return highest / (1 - discount.getAsDouble());
    }
    int limit = stepLimit.orElseThrow();
    return highest * (limit - Math.min(step, limit) + 1);
  }

  /** What actions are worth in a process. */
  Plan solve(DecisionProcess process) {
    return new Plan(
        discount.isPresent()
            ? discounted(process, discount.getAsDouble())
            : FiniteHorizonValues.of(process, stepLimit.orElseThrow()),
        process.states());
  }

  private StationaryValues discounted(DecisionProcess process, double weight) {
    double[] first = Arrays.copyOf(last, process.states());
    for (int s = last.length; s < first.length; s++) {
      first[s] = last[last.length - 1];
    }
    StationaryValues values = StationaryValues.near(process, weight, first, TOLERANCE);
    last = new double[process.states()];
    for (int s = 0; s < last.length; s++) {
      last[s] = values.value(1, s);
    }
    return values;
  }
}
