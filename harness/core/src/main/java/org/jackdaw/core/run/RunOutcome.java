package org.jackdaw.core.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What came of running a plan.
 *
 * @param folder the result folder, complete
 * @param failedCells the cells in {@code failures.csv}, as {@code ENVIRONMENT/AGENT/SEED}
 * @param alreadyComplete whether the folder was complete before, so nothing has run
 */
public record RunOutcome(Path folder, List<String> failedCells, boolean alreadyComplete) {

  /** Copies the names. */
  public RunOutcome {
    failedCells = List.copyOf(failedCells);
  }
}
