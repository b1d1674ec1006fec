package org.jackdaw.bench.peer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * Times an operation after warming it up: the median over slices, by the clock and by the processor
 * time of this thread. On a machine that others use too the second is the steadier one.
 */
final class Stopwatch {

  private static final int SLICES = 15;
  private static final int WARM_UP_SLICES = 5;

  private final double sliceNanos;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private double wall;
  private double cpu;

  /**
   * A stopwatch.
   *
   * @param sliceSeconds how long a slice takes, by processor time
   */
  Stopwatch(double sliceSeconds) {
    sliceNanos = sliceSeconds * 1e9;
  }

  /** Times an operation. */
  void time(Runnable operation) {
    long count = 1;
    while (nanos(operation, count, new double[2]) < sliceNanos / 2) {
      count *= 2;
    }
    double[][] slices = new double[2][SLICES];
    double[] slice = new double[2];
    for (int s = -WARM_UP_SLICES; s < SLICES; s++) {
      nanos(operation, count, slice);
      if (s >= 0) {
        slices[0][s] = slice[0] / count;
        slices[1][s] = slice[1] / count;
      }
    }
    Arrays.sort(slices[0]);
    Arrays.sort(slices[1]);
    wall = slices[0][SLICES / 2];
    cpu = slices[1][SLICES / 2];
  }

  private double nanos(Runnable operation, long count, double[] slice) {
    long wallStart = System.nanoTime();
    long cpuStart = threads.getCurrentThreadCpuTime();
    for (long i = 0; i < count; i++) {
      operation.run();
    }
    slice[1] = threads.getCurrentThreadCpuTime() - cpuStart;
    slice[0] = System.nanoTime() - wallStart;
    return slice[1];
  }

  /** The latest medians as JSON: microseconds per operation. */
  String json() {
    return String.format(Locale.ROOT, "\"us\": %.4g, \"cpu_us\": %.4g", wall / 1000, cpu / 1000);
  }
}
