package org.jackdaw.core.run;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jackdaw.core.plan.Cell;
import org.jackdaw.core.plan.Protocol;
import org.jackdaw.core.result.CellKey;

/**
 * Runs many cells and tells a listener how far it is. As many compute at once as there are jobs;
 * cells whose worlds wait for another process are more, and take turns.
 */
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
    Map<Integer, ExecutorService> pools = pools(cells.values(), jobs);
    BlockingQueue<Future<Boolean>> finished = new LinkedBlockingQueue<>();
    try {
      for (Map.Entry<CellKey, Cell> cell : cells.entrySet()) {
        ExecutorService pool = pools.get(cell.getValue().environment().concurrency());
        new ExecutorCompletionService<>(pool, finished)
            .submit(() -> runner.run(cell.getValue(), cell.getKey()));
      }
      while (done < cells.size()) {
        collect(finished.poll(TICK_MILLIS, TimeUnit.MILLISECONDS));
        report(cells.size());
      }
    } finally {
      stop(pools.values());
    }
  }

  /** One pool per concurrency, so cells whose worlds wait do not keep others from computing. */
  private Map<Integer, ExecutorService> pools(Collection<Cell> cells, int jobs) {
    Map<Integer, ExecutorService> pools = new TreeMap<>();
    for (Cell cell : cells) {
      pools.computeIfAbsent(
          cell.environment().concurrency(),
          atOnce ->
              Executors.newFixedThreadPool(
                  Math.min(Math.max(jobs, atOnce), cells.size()), this::thread));
    }
    return pools;
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
  private void stop(Collection<ExecutorService> pools) throws InterruptedException {
    gauge.stop();
    pools.forEach(ExecutorService::shutdownNow);
    for (ExecutorService pool : pools) {
      pool.awaitTermination(LAST_WAIT_SECONDS, TimeUnit.SECONDS);
    }
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "jackdaw-cell");
    thread.setDaemon(true);
    return thread;
  }
}
