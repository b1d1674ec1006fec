package org.jackdaw.core.run;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Protocol;
import org.jackdaw.core.result.CellKey;

/** Runs many cells, a bounded number of them at once, and tells a listener how far it is. */
final class Executor {

  private static final long TICK_MILLIS = 200;
  private static final long LAST_WAIT_SECONDS = 60;

  private final CellRunner runner;
  private final Gauge gauge;
  private final ProgressListener listener;
  private final int earlier;
  private final OptionalLong episodes;
  private int done;
  private int failed;

  /**
   * An executor.
   *
   * @param earlier cells that other processes have finished
   * @param episodes episodes of all cells to come, where known
   */
  Executor(
      CellRunner runner,
      Gauge gauge,
      ProgressListener listener,
      int earlier,
      OptionalLong episodes) {
    this.runner = runner;
    this.gauge = gauge;
    this.listener = listener;
    this.earlier = earlier;
    this.episodes = episodes;
  }

  /** Episodes of a cell, where training is counted in episodes. */
  static OptionalLong episodesOf(Protocol protocol) {
    if (protocol.countsSteps()) {
      return OptionalLong.empty();
    }
    long train = protocol.trainEpisodes().orElseThrow();
    long every = protocol.evaluateEvery();
    long points = 1 + (train + every - 1) / every;
    return OptionalLong.of(train + points * protocol.evaluateEpisodes());
  }

  void run(SortedMap<CellKey, Cell> cells, int jobs) throws IOException, InterruptedException {
    if (cells.isEmpty()) {
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(jobs, cells.size()), this::thread);
    try {
      CompletionService<Boolean> service = new ExecutorCompletionService<>(pool);
      for (Map.Entry<CellKey, Cell> cell : cells.entrySet()) {
        service.submit(() -> runner.run(cell.getValue(), cell.getKey()));
      }
      while (done < cells.size()) {
        collect(service.poll(TICK_MILLIS, TimeUnit.MILLISECONDS));
        report(cells.size());
      }
    } finally {
      stop(pool);
    }
  }

  private void collect(Future<Boolean> finished) throws IOException, InterruptedException {
    if (finished == null) {
      return;
    }
    try {
      done++;
      failed += finished.get() ? 0 : 1;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unwritable) {
        throw unwritable;
      }
      throw new IllegalStateException("the run broke off: " + e.getCause(), e.getCause());
    }
  }

  private void report(int cells) {
    listener.progressed(
        new Progress(earlier + done, earlier + cells, failed, gauge.episodes(), episodes));
  }

  /** Cells that still run end at their next episode; none of them writes afterwards. */
  private void stop(ExecutorService pool) throws InterruptedException {
    gauge.stop();
    pool.shutdownNow();
    pool.awaitTermination(LAST_WAIT_SECONDS, TimeUnit.SECONDS);
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "jackdaw-cell");
    thread.setDaemon(true);
    return thread;
  }
}
