package org.jackdaw.gymnasium.broker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/** Little-endian numbers in frames, and how a batch is put together. */
final class Frames {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private Frames() {}

  static int intAt(byte[] frame, int at) {
    return (int) INT.get(frame, at);
  }

  static void putInt(byte[] frame, int at, int value) {
    INT.set(frame, at, value);
  }

  /** Length of a failed item: status, length, text. */
  static int failureBytes(byte[] frame, int at) {
    return 1 + Integer.BYTES + intAt(frame, at + 1);
  }

  /** One frame with the items of all tickets. */
  static byte[] batch(List<Ticket> tickets) {
    int length = 1;
    for (Ticket ticket : tickets) {
      length += ticket.request().length;
    }
    byte[] frame = new byte[length];
    frame[0] = (byte) Operation.BATCH.ordinal();
    int at = 1;
    for (Ticket ticket : tickets) {
      byte[] request = ticket.request();
      System.arraycopy(request, 0, frame, at, request.length);
      at += request.length;
    }
    return frame;
  }
}
