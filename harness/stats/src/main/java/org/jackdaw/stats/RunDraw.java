package org.jackdaw.stats;

import java.util.stream.IntStream;
import org.jackdaw.api.random.RandomStream;

/**
 * Which runs of which tasks a draw holds: every task as many of its own runs as it has, with
 * replacement (Efron and Tibshirani 1993, chapter 8). Arrays are refilled, not allocated per draw.
 */
final class RunDraw {

  private final double[][] scores;
  private final int[] tasks;
  private final int[][] runs;
  private final double[][] drawn;

  RunDraw(Scores scores) {
    this.scores = scores.arrays();
    this.tasks = IntStream.range(0, scores.tasks()).toArray();
    this.runs = new int[tasks.length][];
    this.drawn = new double[tasks.length][];
  }

  /** Draws as many tasks as there are. */
  void drawTasks(RandomStream random) {
    for (int m = 0; m < tasks.length; m++) {
      tasks[m] = random.nextInt(tasks.length);
    }
  }

  /** The tasks of another draw. */
  void tasksOf(RunDraw other) {
    System.arraycopy(other.tasks, 0, tasks, 0, tasks.length);
  }

  /** Draws runs of the tasks. */
  double[][] drawRuns(RandomStream random) {
    for (int m = 0; m < tasks.length; m++) {
      double[] from = fit(m);
      for (int i = 0; i < from.length; i++) {
        runs[m][i] = random.nextInt(from.length);
        drawn[m][i] = from[runs[m][i]];
      }
    }
    return drawn;
  }

  /** The same runs as another draw from scores of the same shape. */
  double[][] runsOf(RunDraw other) {
    for (int m = 0; m < tasks.length; m++) {
      double[] from = fit(m);
      for (int i = 0; i < from.length; i++) {
        drawn[m][i] = from[other.runs[m][i]];
      }
    }
    return drawn;
  }

  /** The runs to draw from, with arrays of as many places. */
  private double[] fit(int m) {
    double[] from = scores[tasks[m]];
    if (drawn[m] == null || drawn[m].length != from.length) {
      drawn[m] = new double[from.length];
      runs[m] = new int[from.length];
    }
    return from;
  }

  double[][] drawn() {
    return drawn;
  }
}
