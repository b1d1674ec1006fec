package org.jackdaw.baselines.tabular;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.encoders.learning.Decay;
import org.jackdaw.encoders.learning.Progress;

/** The step size of an update: constant, falling with visits, or falling over training. */
final class StepSize {

  private final double start;
  private final OptionalDouble power;
  private final OptionalDouble end;
  private final boolean constant;
  private final Progress progress;

  StepSize(StepSizeOptions options, Budget budget) {
    start = options.stepSize();
    power = options.stepSizePower();
    end = options.stepSizeEnd();
    constant = power.isEmpty() && end.isEmpty();
    progress = new Progress(budget);
  }

  /** A training step has been taken. */
  void stepped() {
    progress.stepDone();
  }

  /** A training episode has ended. */
  void ended() {
    progress.episodeDone();
  }

  /** The size for the n-th update of a value, n counted from 1. */
  double of(int visit) {
    if (constant) {
      return start;
    }
    return power.isPresent()
        ? StrictMath.pow(visit, -power.getAsDouble())
        : Decay.LINEAR.at(Math.min(1, progress.share()), start, end.orElseThrow());
  }
}
