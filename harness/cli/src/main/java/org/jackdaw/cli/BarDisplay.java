package org.jackdaw.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jackdaw.core.run.Progress;

/** A progress bar with the time that is left. */
final class BarDisplay implements ProgressDisplay {

  private static final int REDRAW_MILLIS = 200;

  private final ProgressBar bar;

  BarDisplay(String name) {
    bar =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(1)
            .setUnit(" episodes", 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .build();
  }

  @Override
  public void progressed(Progress progress) {
    if (progress.episodes().isPresent()) {
      bar.maxHint(progress.episodes().getAsLong());
    }
    bar.stepTo(progress.episodesDone());
    bar.setExtraMessage(
        " "
            + progress.cellsDone()
            + "/"
            + progress.cells()
            + " cells"
            + (progress.failedCells() > 0 ? ", " + progress.failedCells() + " failed" : ""));
  }

  @Override
  public void close() {
    bar.close();
  }
}
