package org.jackdaw.gymnasium.broker;

/** What the Python side can be asked for; the first byte of a frame is the position here. */
enum Operation {
  HELLO,
  DESCRIBE,
  MAKE,
  BATCH,
  CLOSE,
  RENDER,
  MODEL;

  byte[] frame(byte[] content) {
    byte[] frame = new byte[1 + content.length];
    frame[0] = (byte) ordinal();
    System.arraycopy(content, 0, frame, 1, content.length);
    return frame;
  }

  byte[] frame(int handle) {
    byte[] frame = new byte[1 + Integer.BYTES];
    frame[0] = (byte) ordinal();
    Frames.putInt(frame, 1, handle);
    return frame;
  }
}
