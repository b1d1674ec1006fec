package org.jackdaw.gymnasium.world;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Pictures in the PNG format (ISO/IEC 15948): 8 bits per red, green and blue, no filter, no
 * interlace.
 */
final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int CHANNELS = 3;
  private static final byte BITS = 8;
  private static final byte TRUE_COLOUR = 2;
  private static final int BUFFER = 8192;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Png() {}

  /** A picture of red, green, blue by row. */
  static byte[] of(int height, int width, byte[] colours) {
    Png png = new Png();
    png.out.writeBytes(SIGNATURE);
    ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
    png.chunk("IHDR", head.put(BITS).put(TRUE_COLOUR).array());
    png.chunk("IDAT", deflated(rows(height, CHANNELS * width, colours)));
    png.chunk("IEND", new byte[0]);
    return png.out.toByteArray();
  }

  /** Every row after the number of its filter, which is none. */
  private static byte[] rows(int height, int rowBytes, byte[] colours) {
    byte[] rows = new byte[height * (1 + rowBytes)];
    for (int row = 0; row < height; row++) {
      System.arraycopy(colours, row * rowBytes, rows, row * (1 + rowBytes) + 1, rowBytes);
    }
    return rows;
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        compressed.write(buffer, 0, deflater.deflate(buffer));
      }
      return compressed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /** Length, type, content, and the checksum of type and content. */
  private void chunk(String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
    out.writeBytes(name);
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array());
  }
}
