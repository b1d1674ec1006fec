package org.jackdaw.gymnasium.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jackdaw.gymnasium.transport.EnvTransport;
import org.jackdaw.gymnasium.transport.Handshake;
import org.jackdaw.gymnasium.transport.ProcessLostException;

/**
 * A few Python processes that many worlds share. Processes are started when they are needed,
 * replaced when they are lost, and ended when no world has used them for a while. Thread-safe.
 */
public final class Fleet implements AutoCloseable {

  private static final Duration IDLE = Duration.ofSeconds(10);

  /** Attempts to start a process. */
  private static final int STARTS = 5;

  private final Supplier<EnvTransport> opener;
  private final int processes;
  private final Map<Line, Integer> lines = new HashMap<>(); // with the number of seats taken
  private final Object quarantine = new Object();
  private final Duration idle;
  private final ScheduledThreadPoolExecutor clock;
  private volatile boolean proven;
  private long changes;

  /**
   * A fleet without a process yet.
   *
   * @param opener starts a process
   * @param processes the most of them that run side by side, at least 1
   */
  public Fleet(Supplier<EnvTransport> opener, int processes) {
    this(opener, processes, IDLE);
  }

  /** A fleet whose processes end after some time without a world. */
  Fleet(Supplier<EnvTransport> opener, int processes, Duration idle) {
    if (processes < 1) {
      throw new IllegalArgumentException("processes must be >= 1, got " + processes);
    }
    this.opener = opener;
    this.processes = processes;
    this.idle = idle;
    this.clock = new ScheduledThreadPoolExecutor(1, Fleet::thread);
    clock.setKeepAliveTime(1, TimeUnit.SECONDS);
    clock.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "jackdaw-python-idle");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Makes a world in the process that has fewest.
   *
   * @param task the world as JSON
   * @param replyBytes length of its answer to a reset or a step
   * @return its seat, given back by {@link #leave}
   * @throws ProcessLostException if a process does not start, or is lost while it makes the world
   */
  public Seat seat(byte[] task, int replyBytes) {
    Line line = join();
    try {
      return new Seat(line, task, replyBytes);
    } catch (RuntimeException e) {
      part(line);
      throw e;
    }
  }

  /**
   * Gives a seat back.
   *
   * @param seat a seat of this fleet
   */
  public void leave(Seat seat) {
    try {
      seat.close();
    } finally {
      part(seat.line());
    }
  }

  /**
   * What a process says of itself.
   *
   * @return the handshake of one of the processes
   */
  public Handshake handshake() {
    return errand(line -> line.transport().handshake());
  }

  /**
   * A world in words.
   *
   * @param task the world as JSON
   * @return its description as JSON
   */
  public byte[] description(byte[] task) {
    return errand(line -> Seat.call(line, Operation.DESCRIBE.frame(task)));
  }

  /**
   * The transition table of a world that publishes one.
   *
   * @param task the world as JSON
   * @return the table, packed
   */
  public byte[] table(byte[] task) {
    return errand(line -> Seat.call(line, Operation.MODEL.frame(task)));
  }

  /**
   * Asks what depends on no world; once more if the process is lost, which may be another's fault.
   */
  private <T> T errand(Function<Line, T> work) {
    try {
      return attempted(work);
    } catch (ProcessLostException e) {
      return attempted(work);
    }
  }

  private <T> T attempted(Function<Line, T> work) {
    Line line = join();
    try {
      return work.apply(line);
    } finally {
      part(line);
    }
  }

  /**
   * Makes a world in a process where no other is, one such world at a time, so that nobody else
   * suffers if it takes the process down.
   *
   * @param task the world as JSON
   * @param replyBytes length of its answer to a reset or a step
   * @param work what is done with the seat, which is gone afterwards
   */
  public void alone(byte[] task, int replyBytes, Consumer<Seat> work) {
    synchronized (quarantine) {
      try (Line line = new Line(started())) {
        work.accept(new Seat(line, task, replyBytes));
      }
    }
  }

  /** The line with fewest seats, with one more; starting a process keeps others waiting. */
  private synchronized Line join() {
    changes++;
    dead().forEach(this::remove);
    Line line = leastTaken().orElseGet(() -> new Line(started()));
    lines.merge(line, 1, Integer::sum);
    return line;
  }

  /** A new process; where one has started before, a failure to start is an accident. */
  private EnvTransport started() {
    for (int failures = 1; true; failures++) {
      try {
        EnvTransport transport = opener.get();
        proven = true;
        return transport;
      } catch (ProcessLostException e) {
        if (!proven || failures == STARTS) {
          throw e;
        }
      }
    }
  }

  /** An idle line, or when there are as many as may be, the one with fewest seats. */
  private Optional<Line> leastTaken() {
    return lines.keySet().stream()
        .min(Comparator.comparing(lines::get))
        .filter(line -> lines.get(line) == 0 || lines.size() >= processes);
  }

  private List<Line> dead() {
    return lines.keySet().stream().filter(line -> !line.alive()).toList();
  }

  private void remove(Line line) {
    lines.remove(line);
    line.close();
  }

  private synchronized void part(Line line) {
    changes++;
    lines.computeIfPresent(line, (key, seats) -> seats - 1);
    if (lines.values().stream().allMatch(seats -> seats == 0)) {
      long seen = changes;
      clock.schedule(() -> retire(seen), idle.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private synchronized void retire(long seen) {
    if (changes == seen) {
      close();
    }
  }

  /** Ends all processes; worlds in them are lost. New ones are started when they are needed. */
  @Override
  public synchronized void close() {
    new ArrayList<>(lines.keySet()).forEach(this::remove);
  }
}
