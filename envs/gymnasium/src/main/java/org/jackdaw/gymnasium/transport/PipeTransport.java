package org.jackdaw.gymnasium.transport;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Frames over the process's stdin and stdout. A request is its length (32 bits, little-endian) and
 * its bytes; a reply starts with a mark, then the same. The process keeps the true stdout for
 * itself, so what a world prints does not get in between.
 */
final class PipeTransport implements EnvTransport {

  private static final int MARK = 'J' | 'K' << 8 | 'D' << 16 | 'W' << 24;
  private static final int HEAD = 8;
  private static final int LARGEST = 1 << 30;

  private final PythonProcess process;

  PipeTransport(PythonCommand command) {
    process = PythonProcess.start(command, "pipe", "");
  }

  @Override
  public Handshake handshake() {
    return process.handshake();
  }

  @Override
  public byte[] call(byte[] request) {
    return process.watched("answering", () -> exchanged(request));
  }

  private byte[] exchanged(byte[] request) throws IOException {
    byte[] frame =
        ByteBuffer.allocate(Integer.BYTES + request.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(request.length)
            .put(request)
            .array();
    process.requests().write(frame);
    process.requests().flush();
    ByteBuffer head = ByteBuffer.wrap(bytes(HEAD)).order(ByteOrder.LITTLE_ENDIAN);
    int mark = head.getInt();
    int length = head.getInt();
    if (mark != MARK || length < 0 || length > LARGEST) {
      throw new IOException("its answer is no frame");
    }
    return bytes(length);
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = process.replies().readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("its answer broke off");
    }
    return bytes;
  }

  @Override
  public boolean alive() {
    return process.alive();
  }

  @Override
  public void close() {
    process.close();
  }
}
