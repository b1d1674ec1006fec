package org.jackdaw.stats;

/** Scores without one run, or without one task. */
final class LeaveOut {

  private LeaveOut() {}

  /** The scores without a run; the tasks are shared, not copied, but for the one. */
  static double[][] run(double[][] byTask, int task, int run) {
    double[][] rest = byTask.clone();
    rest[task] = new double[byTask[task].length - 1];
    System.arraycopy(byTask[task], 0, rest[task], 0, run);
    System.arraycopy(byTask[task], run + 1, rest[task], run, rest[task].length - run);
    return rest;
  }

  /** The scores without a task. */
  static double[][] task(double[][] byTask, int task) {
    double[][] rest = new double[byTask.length - 1][];
    System.arraycopy(byTask, 0, rest, 0, task);
    System.arraycopy(byTask, task + 1, rest, task, rest.length - task);
    return rest;
  }
}
