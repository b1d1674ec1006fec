package org.jackdaw.gymnasium.broker;

import java.util.Arrays;
import org.jackdaw.gymnasium.transport.ProcessLostException;

/** A world's place in a Python process. For one thread at a time. */
public final class Seat implements AutoCloseable {

  private final Line line;
  private final int handle;
  private final Ticket ticket;

  /** Sits down: the world is made in the process. */
  Seat(Line line, byte[] task, int replyBytes) {
    this.line = line;
    this.handle = Frames.intAt(call(line, Operation.MAKE.frame(task)), 0);
    this.ticket = new Ticket(replyBytes);
  }

  Line line() {
    return line;
  }

  /** What a frame of its own is answered, without the status. */
  static byte[] call(Line line, byte[] frame) {
    Ticket errand = new Ticket(0);
    errand.askAlone(frame);
    Reply reply = line.ask(errand);
    return Arrays.copyOfRange(reply.frame(), reply.from(), reply.to());
  }

  /**
   * Whether the world is still there.
   *
   * @return false once its process was lost
   */
  public boolean alive() {
    return line.alive();
  }

  /**
   * The number by which requests name the world.
   *
   * @return the handle
   */
  public int handle() {
    return handle;
  }

  /**
   * Asks for resets and steps of this world, one after the other.
   *
   * @param items the requests in a row, each an {@code item} that names this handle
   * @param count how many they are
   * @return the answers in a row, valid until the next call; a failed one starts with 1
   * @throws org.jackdaw.gymnasium.transport.ProcessLostException if the process is lost
   */
  public Reply ask(byte[] items, int count) {
    ticket.ask(items, count);
    return line.ask(ticket);
  }

  /**
   * What the world draws.
   *
   * @return as the Python side packs it
   */
  public byte[] picture() {
    return call(line, Operation.RENDER.frame(handle));
  }

  /**
   * Names this world in a request.
   *
   * @param items holds the request, of which the first byte is its kind
   * @param at where the request begins
   */
  public void sign(byte[] items, int at) {
    Frames.putInt(items, at + 1, handle);
  }

  /** Gets up; the world is closed in its process, if that is still there. */
  @Override
  public void close() {
    try {
      if (line.alive()) {
        call(line, Operation.CLOSE.frame(handle));
      }
    } catch (ProcessLostException e) {
      return; // the world is gone with its process
    }
  }
}
