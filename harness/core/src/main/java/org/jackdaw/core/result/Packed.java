package org.jackdaw.core.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * Files as their readers see them: what ends in {@code .gz} is unpacked on the way in and packed on
 * the way out. How well it is packed may differ between JDKs, what is in it never does.
 */
final class Packed {

  private static final String ENDING = ".gz";
  private static final int BUFFER = 1 << 16;

  private Packed() {}

  static boolean is(Path file) {
    return file.toString().endsWith(ENDING);
  }

  static InputStream in(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    if (!is(file)) {
      return bytes;
    }
    try {
      return new GZIPInputStream(bytes, BUFFER);
    } catch (IOException e) {
      bytes.close();
      throw (IOException) new ZipException(file + ": cannot be unpacked").initCause(e);
    }
  }

  static Reader reader(Path file) throws IOException {
    return new InputStreamReader(in(file), StandardCharsets.UTF_8.newDecoder());
  }

  /** What is written to it reaches the target packed; {@link #finish} ends it. */
  static OutputStream out(Path file, OutputStream target) throws IOException {
    return is(file) ? new GZIPOutputStream(target, BUFFER) : target;
  }

  /** Writes what packing still holds back, and leaves what is below open. */
  static void finish(OutputStream out) throws IOException {
    if (out instanceof GZIPOutputStream packed) {
      packed.finish();
    }
    out.flush();
  }
}
