package org.jackdaw.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Scores of independent training runs, task by task; tasks may have different numbers of runs. The
 * unit is always the training run, never the episode.
 */
public final class Scores {

  private final double[][] byTask;

  private Scores(double[][] byTask) {
    this.byTask = byTask;
  }

  /**
   * Scores on one task.
   *
   * @param runs one finite score per run, at least one; copied
   * @return the scores
   */
  public static Scores of(double... runs) {
    return ofTasks(Collections.singletonList(runs));
  }

  /**
   * Scores on several tasks.
   *
   * @param tasks per task one finite score per run, at least one; copied
   * @return the scores
   * @throws IllegalArgumentException if there is no task, a task without runs, or a score that is
   *     not finite
   */
  public static Scores ofTasks(List<double[]> tasks) {
    List<double[]> copies = new ArrayList<>();
    for (double[] runs : tasks) {
      if (runs.length == 0 || !Arrays.stream(runs).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException(
            "task "
                + copies.size()
                + ": needs at least one score and only finite ones, got "
                + Arrays.toString(runs));
      }
      copies.add(runs.clone());
    }
    if (copies.isEmpty()) {
      throw new IllegalArgumentException("scores need at least one task");
    }
    return new Scores(copies.toArray(double[][]::new));
  }

  /**
   * Number of tasks.
   *
   * @return at least 1
   */
  public int tasks() {
    return byTask.length;
  }

  /**
   * Number of runs on a task.
   *
   * @param task the task, from 0
   * @return at least 1
   */
  public int runs(int task) {
    return byTask[task].length;
  }

  /**
   * The smallest number of runs of any task.
   *
   * @return at least 1
   */
  public int fewestRuns() {
    return Arrays.stream(byTask).mapToInt(runs -> runs.length).min().orElseThrow();
  }

  /**
   * One score.
   *
   * @param task the task, from 0
   * @param run the run, from 0
   * @return its score
   */
  public double get(int task, int run) {
    return byTask[task][run];
  }

  /**
   * Whether all runs of every task have one score.
   *
   * @return true if nothing varies
   */
  public boolean constant() {
    for (double[] runs : byTask) {
      for (double score : runs) {
        if (score != runs[0]) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the first runs of all tasks have one score. */
  boolean tasksAgree() {
    return Arrays.stream(byTask).allMatch(runs -> runs[0] == byTask[0][0]);
  }

  /** The scores as arrays, to be read only. */
  double[][] arrays() {
    return byTask;
  }
}
