package org.jackdaw.gymnasium.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.jackdaw.gymnasium.transport.EnvTransport;
import org.jackdaw.gymnasium.transport.Handshake;
import org.jackdaw.gymnasium.transport.ProcessLostException;
import org.jackdaw.gymnasium.transport.PythonException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queue before a process, with a process played by Java. */
@Timeout(30)
class LineTest {

  private static final byte BATCH = 3;

  private final ExecutorService threads = Executors.newFixedThreadPool(32);
  private final List<Integer> calls = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  /** A process that answers by a function; refuses to be called twice at once. */
  private final class Played implements EnvTransport {

    private final UnaryOperator<byte[]> answer;
    private boolean busy;
    private boolean alive = true;

    Played(UnaryOperator<byte[]> answer) {
      this.answer = answer;
    }

    @Override
    public Handshake handshake() {
      return new Handshake(1, 1, OptionalInt.empty(), Map.of());
    }

    @Override
    public byte[] call(byte[] request) {
      enter(true);
      try {
        calls.add(request.length);
        return answer.apply(request);
      } finally {
        enter(false);
      }
    }

    private synchronized void enter(boolean entering) {
      if (entering == busy) {
        alive = false;
        throw new IllegalStateException("two calls at once");
      }
      busy = entering;
    }

    @Override
    public synchronized boolean alive() {
      return alive;
    }

    @Override
    public synchronized void close() {
      alive = false;
    }
  }

  /** Answers every one-byte item x by the bytes 0, x; an item 99 fails. */
  private static byte[] echoed(byte[] request) {
    if (request[0] != BATCH) {
      return new byte[] {0, request[0]};
    }
    byte[] told =
        "{\"type\": \"X\", \"message\": \"m\", \"traceback\": \"t\"}"
            .getBytes(StandardCharsets.UTF_8);
    ByteBuffer reply =
        ByteBuffer.allocate(request.length * (told.length + 5))
            .order(java.nio.ByteOrder.LITTLE_ENDIAN);
    reply.put((byte) 0);
    for (int i = 1; i < request.length; i++) {
      if (request[i] == 99) {
        reply.put((byte) 1).putInt(told.length).put(told);
      } else {
        reply.put((byte) 0).put(request[i]);
      }
    }
    byte[] exact = new byte[reply.position()];
    reply.flip().get(exact);
    return exact;
  }

  private static byte[] slowly(byte[] request) {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return echoed(request);
  }

  private static Callable<Void> caller(Line line, byte own, int questions) {
    return () -> {
      Ticket ticket = new Ticket(2);
      for (int q = 0; q < questions; q++) {
        ticket.ask(new byte[] {own}, 1);
        Reply reply = line.ask(ticket);
        assertThat(reply.to() - reply.from()).isEqualTo(2);
        assertThat(reply.frame()[reply.from() + 1]).isEqualTo(own);
      }
      return null;
    };
  }

  private void runAll(List<Callable<Void>> callers) throws Exception {
    for (Future<Void> caller : threads.invokeAll(callers)) {
      caller.get();
    }
  }

  @Test
  void everyCallerGetsItsOwnAnswerInFewCalls() throws Exception {
    Line line = new Line(new Played(LineTest::slowly));
    List<Callable<Void>> callers = new ArrayList<>();
    for (byte own = 0; own < 32; own++) {
      callers.add(caller(line, own, 50));
    }
    runAll(callers);
    assertThat(calls.stream().mapToInt(length -> length - 1).sum()).isEqualTo(32 * 50);
    assertThat(calls.size()).isLessThan(32 * 50 / 4);
  }

  @Test
  void ofManyThatWaitACallTakesAboutHalf() throws Exception {
    List<Thread> others = new ArrayList<>();
    Line line =
        new Line(
            new Played(
                request -> {
                  awaitParked(others);
                  return echoed(request);
                }));
    for (byte own = 1; own < 20; own++) {
      Callable<Void> caller = caller(line, own, 1);
      others.add(new Thread(() -> uncheckedly(caller)));
    }
    caller(line, (byte) 0, 1).call();
    for (Thread other : others) {
      other.join();
    }
    // the first alone, then half of 1 + 19, then half of 10 + 9, which is all that are left
    assertThat(calls).containsExactly(1 + 1, 1 + 10, 1 + 9);
  }

  /** Starts those that have not been started, and returns when all of them wait or have ended. */
  private static void awaitParked(List<Thread> others) {
    others.stream().filter(t -> t.getState() == Thread.State.NEW).forEach(Thread::start);
    while (!others.stream().allMatch(LineTest::still)) {
      Thread.onSpinWait();
    }
  }

  private static boolean still(Thread thread) {
    return thread.getState() == Thread.State.WAITING
        || thread.getState() == Thread.State.TERMINATED;
  }

  private static void uncheckedly(Callable<Void> caller) {
    try {
      caller.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void twoCallersTakeTurns() throws Exception {
    Line line = new Line(new Played(LineTest::echoed));
    runAll(List.of(caller(line, (byte) 1, 2000), caller(line, (byte) 2, 2000)));
    assertThat(calls.stream().mapToInt(length -> length - 1).sum()).isEqualTo(4000);
  }

  @Test
  void aLoneCallerCallsByItself() throws Exception {
    Line line = new Line(new Played(LineTest::echoed));
    caller(line, (byte) 5, 10).call();
    assertThat(calls).hasSize(10).containsOnly(2);
  }

  @Test
  void framesOfTheirOwnGoBetween() throws Exception {
    Line line = new Line(new Played(LineTest::slowly));
    List<Callable<Void>> callers = new ArrayList<>();
    for (byte own = 0; own < 16; own++) {
      callers.add(caller(line, own, 20));
      byte[] frame = {(byte) (40 + own)};
      callers.add(
          () -> {
            assertThat(Seat.call(line, frame)).isEqualTo(frame);
            return null;
          });
    }
    runAll(callers);
  }

  @Test
  void aFailedItemIsAnAnswerOfItsOwnLength() {
    Line line = new Line(new Played(LineTest::echoed));
    Ticket ticket = new Ticket(2);
    ticket.ask(new byte[] {7, 99, 8}, 3);
    Reply reply = line.ask(ticket);
    assertThat(reply.frame()[reply.from() + 1]).isEqualTo((byte) 7);
    assertThat(reply.frame()[reply.from() + 2]).isEqualTo((byte) 1);
    assertThat(reply.frame()[reply.to() - 1]).isEqualTo((byte) 8);
  }

  @Test
  void aLostProcessIsToldToEveryCaller() throws Exception {
    Line line =
        new Line(
            new Played(
                request -> {
                  throw new ProcessLostException("gone");
                }));
    List<Callable<Void>> callers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      callers.add(
          () -> {
            assertThatThrownBy(() -> caller(line, (byte) 1, 1).call())
                .isInstanceOf(ProcessLostException.class)
                .hasMessage("gone");
            return null;
          });
    }
    runAll(callers);
  }

  @Test
  void nonsenseIsALoss() {
    Line line = new Line(new Played(request -> new byte[] {0}));
    assertThatThrownBy(() -> caller(line, (byte) 1, 1).call())
        .isInstanceOf(ProcessLostException.class);
    Line silent = new Line(new Played(request -> new byte[0]));
    assertThatThrownBy(() -> caller(silent, (byte) 1, 1).call())
        .isInstanceOf(ProcessLostException.class)
        .hasMessageContaining("empty answer");
    assertThatThrownBy(() -> caller(silent, (byte) 1, 1).call()).hasMessageContaining("has ended");
  }

  @Test
  void aFailureOfTheWholeFrameIsPythons() {
    byte[] failure =
        ("\1" + "{\"type\": \"KeyError\", \"message\": \"4\"}").getBytes(StandardCharsets.UTF_8);
    Line line = new Line(new Played(request -> failure));
    assertThatThrownBy(() -> Seat.call(line, new byte[] {1}))
        .isInstanceOf(PythonException.class)
        .hasMessageContaining("KeyError: 4");
  }

  @Test
  void anInterruptIsKeptAndTheAnswerStillTaken() throws Exception {
    Line line = new Line(new Played(LineTest::slowly));
    Future<Boolean> interrupted =
        threads.submit(
            () -> {
              Thread.currentThread().interrupt();
              Ticket ticket = new Ticket(2);
              ticket.ask(new byte[] {3}, 1);
              line.ask(ticket);
              return Thread.interrupted();
            });
    assertThat(interrupted.get()).isTrue();
    caller(line, (byte) 4, 3).call();
  }
}
