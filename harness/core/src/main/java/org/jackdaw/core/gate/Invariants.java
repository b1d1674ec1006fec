package org.jackdaw.core.gate;

import java.util.List;
import java.util.Optional;

/** What holds of the scores of any agent; where it does not, world or score is broken. */
final class Invariants {

  private static final int ENOUGH_RUNS = 10;
  private static final double ERRORS = 5;
  private static final double CLEARLY = 0.1;

  private Invariants() {}

  /** What is wrong with the runs of a case. */
  static Optional<String> problem(GatedCase gated) {
    Optional<String> row =
        gated.runs().values().stream()
            .filter(run -> run.problem().isPresent())
            .map(run -> "seed " + run.seed() + ": " + run.problem().get())
            .findFirst();
    return row.isPresent() ? row : aboveCeiling(gated);
  }

  /**
   * No agent beats the optimum on average; chance alone may lift the mean of few runs, so it has to
   * be far above for many.
   */
  private static Optional<String> aboveCeiling(GatedCase gated) {
    List<Double> scores =
        gated.runs().values().stream()
            .filter(run -> run.normalised().isPresent())
            .map(run -> run.normalised().getAsDouble())
            .toList();
    if (scores.size() < ENOUGH_RUNS) {
      return Optional.empty();
    }
    double mean = Figures.mean(scores);
    return mean - 1 > Math.max(CLEARLY, ERRORS * Figures.standardError(scores))
        ? Optional.of(
            "the normalised score "
                + Figures.of(mean)
                + " is above the optimum, which is 1: world, score or step limit is broken")
        : Optional.empty();
  }
}
