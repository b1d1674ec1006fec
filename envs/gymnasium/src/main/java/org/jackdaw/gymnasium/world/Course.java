package org.jackdaw.gymnasium.world;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.gymnasium.broker.Fleet;
import org.jackdaw.gymnasium.broker.Reply;
import org.jackdaw.gymnasium.broker.Seat;
import org.jackdaw.gymnasium.transport.ProcessLostException;
import org.jackdaw.gymnasium.transport.PythonException;

/**
 * The course of an episode in a Python process that may be lost. All that was asked since the reset
 * is kept; when the process is lost, the environment is made elsewhere and asked the same again,
 * which must be answered the same. A question that has cost two processes, or has made one hang, is
 * asked in another one where no other world is, so that a world that takes its process down fails
 * alone, and one that only was there when something else did so goes on.
 */
final class Course implements AutoCloseable {

  private static final int SHARED_TRIES = 2;
  private static final int LONE_TRIES = 3;
  private static final int FAILED = 1;

  /** Makes an answer of the frame that holds it and the place where it begins. */
  interface Reader {
    StepResult read(byte[] frame, int at);
  }

  private final Fleet fleet;
  private final byte[] task;
  private final int replyBytes;
  private final ByteArrayOutputStream asked = new ByteArrayOutputStream();
  private final CRC32 answered = new CRC32();
  private int questions;
  private int resetBytes;
  private Optional<Seat> seat = Optional.empty();

  Course(Fleet fleet, byte[] task, int replyBytes) {
    this.fleet = fleet;
    this.task = task;
    this.replyBytes = replyBytes;
  }

  /** Starts an episode; what was asked before is forgotten. */
  StepResult begin(byte[] reset, Reader reader) {
    asked.reset();
    answered.reset();
    questions = 0;
    resetBytes = reset.length;
    return go(reset, reader);
  }

  /**
   * Asks the next question.
   *
   * @throws PythonException if the environment raised
   * @throws ProcessLostException if the question costs every process that is asked
   */
  StepResult go(byte[] question, Reader reader) {
    StepResult[] result = new StepResult[1];
    attempt(place -> result[0] = asked(place, question, reader));
    asked.writeBytes(question);
    questions++;
    return result[0];
  }

  private void attempt(Consumer<Seat> question) {
    int lost = 0;
    while (lost < SHARED_TRIES) {
      try {
        question.accept(seated());
        return;
      } catch (ProcessLostException e) {
        leave();
        lost += e.hung() ? SHARED_TRIES : 1;
      }
    }
    attemptAlone(question);
  }

  /** Once if the process hangs then, which takes long; a few times if it ends. */
  private void attemptAlone(Consumer<Seat> question) {
    for (int lost = 1; true; lost++) {
      try {
        fleet.alone(
            task,
            replyBytes,
            place -> {
              catchUp(place);
              question.accept(place);
            });
        return;
      } catch (ProcessLostException e) {
        if (e.hung() || lost == LONE_TRIES) {
          throw e;
        }
      }
    }
  }

  private StepResult asked(Seat place, byte[] question, Reader reader) {
    place.sign(question, 0);
    Reply reply = place.ask(question, 1);
    requireGood(reply, reply.from());
    answered.update(reply.frame(), reply.from(), reply.to() - reply.from());
    return reader.read(reply.frame(), reply.from());
  }

  private static void requireGood(Reply reply, int at) {
    if (reply.frame()[at] == FAILED) {
      throw PythonException.parse(reply.frame(), at + 1 + Integer.BYTES, reply.to());
    }
  }

  /** The seat, or a new one whose environment is where the lost one was. */
  private Seat seated() {
    if (seat.isPresent() && seat.get().alive()) {
      return seat.get();
    }
    leave();
    Seat place = fleet.seat(task, replyBytes);
    seat = Optional.of(place);
    catchUp(place);
    return place;
  }

  /** Asks all again that was asked since the reset. */
  private void catchUp(Seat place) {
    if (questions == 0) {
      return;
    }
    Reply reply = place.ask(allAsked(place), questions);
    requireGood(reply, reply.from());
    CRC32 again = new CRC32();
    again.update(reply.frame(), reply.from(), reply.to() - reply.from());
    if (again.getValue() != answered.getValue()) {
      throw new IllegalStateException(
          "gymnasium: the environment was lost with its process and cannot be brought back, as it"
              + " does not do the same again with the same seed and actions");
    }
  }

  /** The reset and the steps since, which are all of one length. */
  private byte[] allAsked(Seat place) {
    byte[] items = asked.toByteArray();
    place.sign(items, 0);
    int steps = questions - 1;
    for (int step = 0; step < steps; step++) {
      place.sign(items, resetBytes + step * ((items.length - resetBytes) / steps));
    }
    return items;
  }

  /** What the environment draws. */
  byte[] picture() {
    byte[][] drawn = new byte[1][];
    attempt(place -> drawn[0] = place.picture());
    return drawn[0];
  }

  private void leave() {
    Optional<Seat> left = seat;
    seat = Optional.empty();
    left.ifPresent(fleet::leave);
  }

  @Override
  public void close() {
    leave();
  }
}
