package org.jackdaw.aif.workers;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A fixed number of threads for parts of work that do not depend on each other, the caller's among
 * them. Which thread works a part out is left to chance, so parts must write to places of their own
 * and read nothing that another part writes; then results are the same to the bit for any number of
 * threads. For one caller at a time.
 */
public final class Workers implements AutoCloseable {

  /** One kind of work. */
  @FunctionalInterface
  public interface Part {

    /**
     * Works a part out.
     *
     * @param number which part, from 0
     * @param thread which thread does it, from 0; for its working memory
     */
    void work(int number, int thread);
  }

  private final int threads;
  private final ExecutorService executor;

  /**
   * Starts threads.
   *
   * @param threads how many work together, at least 1
   */
  public Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be >= 1, got " + threads);
    }
    this.threads = threads;
    executor =
        Executors.newFixedThreadPool(
            Math.max(1, threads - 1),
            task -> {
              Thread thread = new Thread(task, "jackdaw-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Number of threads that work together.
   *
   * @return at least 1
   */
  public int threads() {
    return threads;
  }

  /**
   * Does a number of parts and waits until all are done.
   *
   * @param parts how many
   * @param work does one of them
   * @throws RuntimeException what a part threw, after the others have ended
   */
  public void run(int parts, Part work) {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    CountDownLatch left = new CountDownLatch(threads - 1);
    for (int t = 1; t < threads; t++) {
      int thread = t;
      executor.execute(
          () -> {
            try {
              work(next, parts, work, thread, failure);
            } finally {
              left.countDown();
            }
          });
    }
    work(next, parts, work, 0, failure);
    await(left);
    if (failure.get() instanceof Error error) {
      throw error;
    }
    if (failure.get() instanceof RuntimeException exception) {
      throw exception;
    }
  }

  private static void work(
      AtomicInteger next, int parts, Part work, int thread, AtomicReference<Throwable> failure) {
    try {
      for (int p = next.getAndIncrement(); p < parts; p = next.getAndIncrement()) {
        work.work(p, thread);
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private static void await(CountDownLatch left) {
    boolean interrupted = false;
    while (left.getCount() > 0) {
      try {
        left.await();
      } catch (InterruptedException e) {
        interrupted = true; // parts write to the caller's memory, so they must end first
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the threads. */
  @Override
  public void close() {
    executor.shutdown();
  }
}
