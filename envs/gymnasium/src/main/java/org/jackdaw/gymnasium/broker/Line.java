package org.jackdaw.gymnasium.broker;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.gymnasium.transport.EnvTransport;
import org.jackdaw.gymnasium.transport.ProcessLostException;
import org.jackdaw.gymnasium.transport.PythonException;

/**
 * One Python process with the queue before it. Whoever finds the process idle serves the queue: it
 * sends all that wait in one frame and hands out the answers, its own among them. So a lone caller
 * pays for no other thread, and many callers pay for one call. Of many, a call takes about half, so
 * that Java and Python work at the same time. Thread-safe.
 */
final class Line implements AutoCloseable {

  /** Calls by one who serves although its own is answered, as long as many wait. */
  private static final int TERM = 16;

  /** So many are worth being served at once; fewer wait for one of them to be appointed. */
  private static final int MANY = 4;

  /** So many are not worth being served in two calls. */
  private static final int FEW = 8;

  private final EnvTransport transport;
  private final Object door = new Object();
  private final List<Ticket> waiting = new ArrayList<>();
  private final List<Ticket> serving = new ArrayList<>();
  private int lately; // served by the latest call
  private boolean busy;

  Line(EnvTransport transport) {
    this.transport = transport;
  }

  EnvTransport transport() {
    return transport;
  }

  boolean alive() {
    return transport.alive();
  }

  /**
   * Asks for what a ticket says and waits for the answer.
   *
   * @throws PythonException if Python failed as a whole; failures of single items are answers
   * @throws ProcessLostException if the process is lost
   */
  Reply ask(Ticket ticket) {
    if (idleBefore(ticket) || ticket.appointed()) {
      serve();
    }
    return ticket.reply();
  }

  /** Takes a place in the queue; whether nobody serves it. */
  private boolean idleBefore(Ticket ticket) {
    synchronized (door) {
      waiting.add(ticket);
      boolean idle = !busy;
      busy = true;
      return idle;
    }
  }

  /** Serves all that wait, the caller among them, then more if there are many. */
  private void serve() {
    int round = 0;
    do {
      admit();
      answer();
      Ticket.release(serving);
      serving.clear();
      round++;
    } while (!resigned(round));
  }

  /**
   * Takes those that waited longest: about half of all that ask these days, so that the others'
   * callers compute while Python answers these.
   */
  private void admit() {
    synchronized (door) {
      int most = Math.max(FEW, (lately + waiting.size() + 1) / 2);
      List<Ticket> admitted = waiting.subList(0, Math.min(most, waiting.size()));
      serving.addAll(admitted);
      admitted.clear();
      lately = serving.size();
    }
  }

  private boolean resigned(int round) {
    synchronized (door) {
      if (waiting.size() >= MANY && round < TERM) {
        return false;
      }
      busy = !waiting.isEmpty();
      if (busy) {
        waiting.get(0).appoint();
      }
      return true;
    }
  }

  private void answer() {
    List<Ticket> batch = new ArrayList<>(serving.size());
    for (Ticket ticket : serving) {
      if (ticket.alone()) {
        answerAlone(ticket);
      } else {
        batch.add(ticket);
      }
    }
    if (!batch.isEmpty()) {
      answer(batch);
    }
  }

  private void answerAlone(Ticket ticket) {
    try {
      ticket.take(exchanged(ticket.request()));
    } catch (RuntimeException | Error e) {
      ticket.fail(e);
    }
  }

  private void answer(List<Ticket> batch) {
    try {
      byte[] reply = exchanged(Frames.batch(batch));
      int at = 1;
      for (Ticket ticket : batch) {
        at = ticket.take(reply, at);
      }
    } catch (RuntimeException | Error e) {
      batch.forEach(ticket -> ticket.fail(e));
    }
  }

  private byte[] exchanged(byte[] frame) {
    if (!transport.alive()) {
      throw new ProcessLostException("the Python process has ended");
    }
    byte[] reply = transport.call(frame);
    if (reply.length == 0) {
      transport.close();
      throw new ProcessLostException("the Python process sent an empty answer");
    }
    if (reply[0] != 0) {
      throw PythonException.parse(reply, 1, reply.length);
    }
    return reply;
  }

  @Override
  public void close() {
    transport.close();
  }
}
