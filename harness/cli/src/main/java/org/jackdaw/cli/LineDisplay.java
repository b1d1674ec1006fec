package org.jackdaw.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.jackdaw.core.run.Progress;

/** A line at every tenth of the work, with the time that is left. */
final class LineDisplay implements ProgressDisplay {

  private static final int PARTS = 10;
  private static final double SURE_FROM = 0.1; // before, the virtual machine is still warming up

  private final String name;
  private final PrintWriter err;
  private final long started = System.nanoTime();
  private int shown = -1;

  LineDisplay(String name, PrintWriter err) {
    this.name = name;
    this.err = err;
  }

  @Override
  public void progressed(Progress progress) {
    boolean all = progress.cellsDone() == progress.cells();
    int part = all ? PARTS : Math.min(PARTS - 1, (int) (PARTS * progress.fraction()));
    if (part > shown) {
      shown = part;
      err.println(line(progress));
    }
  }

  private String line(Progress progress) {
    String failed = progress.failedCells() > 0 ? ", " + progress.failedCells() + " failed" : "";
    return String.format(
        java.util.Locale.ROOT,
        "%s: %3.0f %%, %d of %d cells%s%s",
        name,
        100 * progress.fraction(),
        progress.cellsDone(),
        progress.cells(),
        failed,
        left(progress.fraction()));
  }

  private String left(double fraction) {
    if (fraction < SURE_FROM || fraction >= 1) {
      return "";
    }
    Duration passed = Duration.ofNanos(System.nanoTime() - started);
    long seconds = Math.round(passed.toMillis() / 1000.0 * (1 - fraction) / fraction);
    return ", about " + (seconds < 120 ? seconds + " s" : (seconds + 30) / 60 + " min") + " left";
  }

  @Override
  public void close() {
    err.flush();
  }
}
