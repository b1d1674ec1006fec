package org.jackdaw.gymnasium.broker;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jackdaw.gymnasium.transport.ProcessLostException;
import org.jackdaw.gymnasium.transport.PythonException;

/**
 * One caller's place in the queue before a Python process: what it asks, and later where its answer
 * stands. Used by one caller at a time, again and again.
 */
final class Ticket {

  private static final int FAILED = 1;

  /** What a waiting caller may be told. */
  private enum State {
    WAITING,
    APPOINTED,
    DONE
  }

  private final int replyBytes;
  private byte[] request = {};
  private int items; // 0: a frame of its own
  private Thread caller = Thread.currentThread();
  private byte[] reply = {};
  private int from;
  private int to;
  private Optional<Throwable> failure = Optional.empty();
  private Optional<Ticket> follower = Optional.empty(); // woken by this one's caller
  private volatile State state = State.DONE;

  /**
   * A ticket.
   *
   * @param replyBytes length of the answer to one item that did not fail
   */
  Ticket(int replyBytes) {
    this.replyBytes = replyBytes;
  }

  /** Asks for resets and steps, by the calling thread. */
  void ask(byte[] parts, int count) {
    request = parts;
    items = count;
    enter();
  }

  /** Asks for anything else. */
  void askAlone(byte[] frame) {
    ask(frame, 0);
  }

  private void enter() {
    caller = Thread.currentThread();
    failure = Optional.empty();
    state = State.WAITING;
  }

  byte[] request() {
    return request;
  }

  /** Whether the request is a frame of its own. */
  boolean alone() {
    return items == 0;
  }

  boolean done() {
    return state == State.DONE;
  }

  /** Takes an answer that is all its own. */
  void take(byte[] frame) {
    reply = frame;
    from = 1;
    to = frame.length;
  }

  /**
   * Takes its part of an answer.
   *
   * @return where the next one's part begins
   */
  int take(byte[] frame, int at) {
    int end = at;
    for (int i = 0; i < items; i++) {
      end += frame[end] == FAILED ? Frames.failureBytes(frame, end) : replyBytes;
    }
    reply = frame;
    from = at;
    to = end;
    return end;
  }

  void fail(Throwable cause) {
    failure = Optional.of(cause);
  }

  /**
   * Lets callers go on, whose answers stand. Only the first is woken here; each that wakes up wakes
   * the next, so that who serves can make the next call meanwhile.
   */
  static void release(List<Ticket> answered) {
    Optional<Ticket> next = Optional.empty();
    for (int i = answered.size() - 1; i >= 0; i--) {
      Ticket ticket = answered.get(i);
      if (ticket.caller == Thread.currentThread()) {
        ticket.state = State.DONE;
      } else {
        ticket.follower = next;
        next = Optional.of(ticket);
      }
    }
    next.ifPresent(Ticket::release);
  }

  private void release() {
    Thread waiting = caller;
    state = State.DONE;
    LockSupport.unpark(waiting);
  }

  /** Makes the caller serve the queue, itself included. */
  void appoint() {
    state = State.APPOINTED;
    LockSupport.unpark(caller);
  }

  /**
   * Waits to be released or appointed. An interrupt does not break it off, as the answer comes
   * within the deadline anyway and must not be left lying in the queue; it is kept for later.
   *
   * @return whether it was appointed
   */
  boolean appointed() {
    boolean interrupted = false;
    while (state == State.WAITING) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (state == State.APPOINTED) {
      return true;
    }
    follower.ifPresent(Ticket::release);
    follower = Optional.empty();
    return false;
  }

  /**
   * The answer.
   *
   * @return where it stands, valid until the next question
   */
  Reply reply() {
    failure.ifPresent(Ticket::rethrow);
    return new Reply(reply, from, to);
  }

  /**
   * Throws what befell a call that may have been others' too, so each has an exception of its own.
   */
  private static void rethrow(Throwable cause) {
    if (cause instanceof PythonException raised) {
      throw raised;
    }
    throw new ProcessLostException(String.valueOf(cause.getMessage()), cause);
  }
}
