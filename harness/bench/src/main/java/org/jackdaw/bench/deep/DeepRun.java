package org.jackdaw.bench.deep;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** One side of the comparison of deep learners, for the script beside this module. */
public final class DeepRun {

  private static final double NANOS = 1e9;

  private DeepRun() {}

  /**
   * Times an agent and prints {@code steps per second of time, of the process's processor time}.
   *
   * @param args id of the agent, steps to warm up, steps to time
   */
  public static void main(String[] args) {
    DeepTask task = new DeepTask(args[0]);
    walk(task, Integer.parseInt(args[1]));
    int steps = Integer.parseInt(args[2]);
    long time = System.nanoTime();
    long used = processor();
    walk(task, steps);
    System.out.printf(
        Locale.ROOT,
        "%.1f %.1f%n",
        steps * NANOS / (System.nanoTime() - time),
        steps * NANOS / (processor() - used));
  }

  private static long processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static void walk(DeepTask task, int steps) {
    for (int i = 0; i < steps; i++) {
      task.step();
    }
  }
}
