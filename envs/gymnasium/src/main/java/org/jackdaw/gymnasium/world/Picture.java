package org.jackdaw.gymnasium.world;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A picture in colours. Immutable. */
public final class Picture {

  private static final int CHANNELS = 3;

  private final int height;
  private final int width;
  private final byte[] colours;

  private Picture(int height, int width, byte[] colours) {
    this.height = height;
    this.width = width;
    this.colours = colours;
  }

  /** Reads a picture: height, width and 3 as 32 bits, then red, green, blue by row. */
  static Picture parse(byte[] packed) {
    ByteBuffer buffer = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    int height = buffer.getInt();
    int width = buffer.getInt();
    int channels = buffer.getInt();
    if (channels != CHANNELS || buffer.remaining() != height * width * CHANNELS) {
      throw new IllegalStateException("gymnasium: a picture must have 3 colours, got " + channels);
    }
    return new Picture(height, width, Arrays.copyOfRange(packed, buffer.position(), packed.length));
  }

  /**
   * Number of rows.
   *
   * @return pixels from top to bottom
   */
  public int height() {
    return height;
  }

  /**
   * Number of columns.
   *
   * @return pixels from left to right
   */
  public int width() {
    return width;
  }

  /**
   * A pixel.
   *
   * @param row from the top
   * @param column from the left
   * @return red, green and blue in the lowest 24 bits, red highest
   */
  public int colour(int row, int column) {
    int at = CHANNELS * (row * width + column);
    return (colours[at] & 0xff) << 16 | (colours[at + 1] & 0xff) << 8 | colours[at + 2] & 0xff;
  }

  /**
   * The picture as a file.
   *
   * @return its bytes in the PNG format
   */
  public byte[] png() {
    return Png.of(height, width, colours);
  }
}
