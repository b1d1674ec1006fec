package org.jackdaw.core.run;

import java.util.OptionalLong;

/**
 * How far a run has come.
 *
 * @param cellsDone cells finished, those of earlier processes and failed ones included
 * @param cells all cells
 * @param failedCells cells that failed in this process
 * @param episodesDone episodes finished in this process
 * @param episodes episodes that this process has to run; empty where training is counted in steps.
 *     A failed cell leaves some of its episodes undone
 */
public record Progress(
    int cellsDone, int cells, int failedCells, long episodesDone, OptionalLong episodes) {

  /**
   * The share of this process's work that is done, by episodes where they are known.
   *
   * @return in [0, 1]
   */
  public double fraction() {
    if (cellsDone == cells) {
      return 1;
    }
    if (episodes.isPresent() && episodes.getAsLong() > 0) {
      return Math.min(1, (double) episodesDone / episodes.getAsLong());
    }
    return (double) cellsDone / cells;
  }
}
