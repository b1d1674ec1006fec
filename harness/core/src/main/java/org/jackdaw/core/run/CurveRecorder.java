package org.jackdaw.core.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.result.CurveSteps;
import org.jackdaw.core.result.RowWriter;

/**
 * Takes the running values of an episode at the steps of its curve. They are kept until the episode
 * is long enough to have one; room for them is made once. Not thread-safe.
 */
final class CurveRecorder {

  /** Where the rows go; asked for only when there is one. */
  interface Target {
    RowWriter open() throws IOException;
  }

  /** A column of a meter that has a running value. */
  private record Running(Meter meter, int column) {}

  private static final double NONE = Double.NaN; // only within this class
  private static final int ROOM = 64;

  private final List<Running> running = new ArrayList<>();
  private final boolean possible;
  private final String mark;
  private final Target target;
  private int[] steps = new int[ROOM];
  private double[] values = new double[0];
  private int points;
  private double total;
  private long next;

  /**
   * A recorder.
   *
   * @param stepLimit steps after which episodes are cut; nothing is kept where none can have a
   *     curve
   * @param mark the last cell of every row, empty for none
   */
  CurveRecorder(int stepLimit, String mark, Target target) {
    this.possible = stepLimit > CurveSteps.SHORT;
    this.mark = mark;
    this.target = target;
  }

  void add(Meter meter, int column) {
    running.add(new Running(meter, column));
  }

  void begin() {
    points = 0;
    total = 0;
    next = possible ? CurveSteps.after(0) : Long.MAX_VALUE;
  }

  void stepped(int step, double reward) {
    total += reward;
    if (step == next) {
      next = CurveSteps.after(step);
      take(step);
    }
  }

  private void take(int step) {
    int width = 1 + running.size();
    if (points == steps.length) {
      steps = Arrays.copyOf(steps, 2 * points);
    }
    if (values.length < steps.length * width) {
      values = Arrays.copyOf(values, steps.length * width);
    }
    steps[points] = step;
    values[points * width] = total;
    for (int i = 1; i < width; i++) {
      Running column = running.get(i - 1);
      values[points * width + i] = column.meter().value(column.column()).orElse(NONE);
    }
    points++;
  }

  void end(int length, String key, int episode, long environmentSeed) throws IOException {
    if (length <= CurveSteps.SHORT) {
      return;
    }
    RowWriter rows = target.open();
    int width = 1 + running.size();
    for (int p = 0; p < points; p++) {
      rows.cells(key).integer(episode).integer(environmentSeed).integer(steps[p]);
      for (int i = p * width; i < (p + 1) * width; i++) {
        rows.decimal(
            Double.isNaN(values[i]) ? OptionalDouble.empty() : OptionalDouble.of(values[i]));
      }
      if (!mark.isEmpty()) {
        rows.cells(mark);
      }
      rows.end();
    }
  }
}
