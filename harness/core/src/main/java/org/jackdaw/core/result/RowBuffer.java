package org.jackdaw.core.result;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Grows by texts and numbers as UTF-8, without allocating for those of ASCII. Not thread-safe. */
final class RowBuffer {

  private static final int ROOM = 1 << 17;
  private static final int MOST_DIGITS = 20; // of a long, with its sign

  private byte[] bytes = new byte[ROOM];
  private int size;
  private String latest = "";
  private byte[] latestBytes = new byte[0];

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** What is in it, until the next change. */
  ByteBuffer bytes() {
    return ByteBuffer.wrap(bytes, 0, size);
  }

  void add(char ascii) {
    reserve(1);
    bytes[size++] = (byte) ascii;
  }

  /** Adds a text that is likely to come again as the same object. */
  void repeated(String text) {
    if (text != latest) {
      latest = text;
      latestBytes = text.getBytes(StandardCharsets.UTF_8);
    }
    add(latestBytes);
  }

  /** Adds a short text. */
  void text(String text) {
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        add(text.substring(i).getBytes(StandardCharsets.UTF_8));
        return;
      }
      bytes[size++] = (byte) c;
    }
  }

  void number(long value) {
    if (value == Long.MIN_VALUE) { // has no positive counterpart
      text(Long.toString(value));
      return;
    }
    reserve(MOST_DIGITS);
    if (value < 0) {
      bytes[size++] = '-';
    }
    long rest = Math.abs(value);
    int end = size + digits(rest);
    size = end;
    do {
      bytes[--end] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
  }

  private static int digits(long value) {
    int digits = 1;
    for (long power = 10; value >= power && digits < 19; power *= 10) {
      digits++;
    }
    return digits;
  }

  private void add(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
