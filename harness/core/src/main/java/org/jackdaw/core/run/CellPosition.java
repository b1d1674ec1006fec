package org.jackdaw.core.run;

import java.io.IOException;
import java.util.Optional;
import org.jackdaw.api.env.Phase;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.result.CellWriter;
import org.jackdaw.core.result.ResultFolder;
import org.jackdaw.core.result.RowWriter;

/** Where a cell stands: which episode, and how much is behind it. Not thread-safe. */
final class CellPosition {

  private static final double NANOS = 1e9;

  private String knowledge = "";
  private Optional<Phase> phase = Optional.empty();
  private long checkpoint;
  private int episode;
  private long episodes;
  private long steps;

  void know(String label) {
    knowledge = label;
  }

  String knowledge() {
    return knowledge;
  }

  void at(Phase now, long block, int index) {
    if (phase.isEmpty() || phase.get() != now) {
      phase = Optional.of(now);
    }
    checkpoint = block;
    episode = index;
  }

  void done(int episodeSteps) {
    episodes++;
    steps += episodeSteps;
  }

  long steps() {
    return steps;
  }

  void writeTiming(
      String experiment, Cell cell, long startNanos, DecisionClock clock, CellWriter writer)
      throws IOException {
    double seconds = (System.nanoTime() - startNanos) / NANOS;
    RowWriter rows = writer.rows(ResultFolder.TIMING);
    writeCell(experiment, cell, rows);
    rows.decimal(seconds).integer(episodes).integer(steps);
    rows.decimal(seconds > 0 ? steps / seconds : 0).decimal(clock.microseconds()).end();
  }

  void writeFailure(String experiment, Cell cell, Throwable cause, CellWriter writer)
      throws IOException {
    RowWriter rows = writer.rows(ResultFolder.FAILURES);
    writeCell(experiment, cell, rows);
    if (phase.isPresent()) {
      rows.text(phase.get().word()).integer(checkpoint).integer(episode);
    } else {
      rows.blank().blank().blank();
    }
    rows.text(cause.getClass().getName()).text(oneLine(cause)).text(place(cause)).end();
  }

  private void writeCell(String experiment, Cell cell, RowWriter rows) {
    rows.text(experiment).text(cell.environment().label()).text(cell.contender().label());
    rows.text(knowledge).integer(cell.seed());
  }

  private static String oneLine(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? "" : message.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }

  /** The innermost frame that is not the JDK's, so the text does not depend on the JDK. */
  private static String place(Throwable cause) {
    for (StackTraceElement frame : cause.getStackTrace()) {
      if (!frame.getClassName().startsWith("java.") && !frame.getClassName().startsWith("jdk.")) {
        return frame.getClassName()
            + "."
            + frame.getMethodName()
            + "("
            + frame.getFileName()
            + ":"
            + frame.getLineNumber()
            + ")";
      }
    }
    return "";
  }
}
