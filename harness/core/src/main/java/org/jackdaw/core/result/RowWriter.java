package org.jackdaw.core.result;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Writes rows to a new file, cell after cell. What could need quotes goes through Commons CSV;
 * numbers never do and are appended as they are. Not thread-safe.
 */
public final class RowWriter implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final FileChannel channel;
  private final OutputStream target;
  private final RowBuffer pending = new RowBuffer();
  private final DecimalTexts decimals = new DecimalTexts();
  private boolean rowStarted;

  private RowWriter(FileChannel channel, OutputStream target) {
    this.channel = channel;
    this.target = target;
  }

  /**
   * A writer to a file, which is emptied if it exists; one that ends in {@code .gz} is packed.
   *
   * @param file the file
   * @return the writer
   * @throws IOException if it cannot be opened
   */
  public static RowWriter open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    return new RowWriter(channel, Packed.out(file, Channels.newOutputStream(channel)));
  }

  /**
   * Adds cells that share a line with the next ones.
   *
   * @param cells a line made by {@link Rows#line}
   * @return this
   */
  public RowWriter cells(String cells) {
    separate().repeated(cells);
    return this;
  }

  /**
   * Adds a text.
   *
   * @param text any text
   * @return this
   */
  public RowWriter text(String text) {
    return cells(text.isEmpty() ? "" : Rows.line(List.of(text)));
  }

  /**
   * Adds a whole number.
   *
   * @param value the number
   * @return this
   */
  public RowWriter integer(long value) {
    separate().number(value);
    return this;
  }

  /**
   * Adds a number.
   *
   * @param value a finite number
   * @return this
   */
  public RowWriter decimal(double value) {
    separate().text(decimals.of(value));
    return this;
  }

  /**
   * Adds a number that may not apply.
   *
   * @param value a finite number, or empty
   * @return this
   */
  public RowWriter decimal(OptionalDouble value) {
    return value.isPresent() ? decimal(value.getAsDouble()) : blank();
  }

  /**
   * Adds a truth value.
   *
   * @param value true or false
   * @return this
   */
  public RowWriter flag(boolean value) {
    separate().text(value ? "true" : "false");
    return this;
  }

  /**
   * Adds an empty cell.
   *
   * @return this
   */
  public RowWriter blank() {
    separate();
    return this;
  }

  /**
   * Ends the row.
   *
   * @throws IOException if it cannot be written
   */
  public void end() throws IOException {
    pending.add('\n');
    rowStarted = false;
    if (pending.size() >= BUFFER) {
      flush();
    }
  }

  /**
   * Forces everything to the disk and closes the file.
   *
   * @throws IOException if it cannot be written
   */
  public void sync() throws IOException {
    flush();
    Packed.finish(target);
    channel.force(true);
    target.close();
  }

  /** Closes the file without forcing what is pending. */
  @Override
  public void close() throws IOException {
    channel.close();
  }

  private RowBuffer separate() {
    if (rowStarted) {
      pending.add(',');
    }
    rowStarted = true;
    return pending;
  }

  private void flush() throws IOException {
    ByteBuffer bytes = pending.bytes();
    target.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
    pending.clear();
  }
}
