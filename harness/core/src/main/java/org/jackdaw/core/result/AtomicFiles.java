package org.jackdaw.core.result;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files and folders that are there as a whole or not at all, whenever the process dies. Files that
 * end in {@code .gz} are packed.
 */
public final class AtomicFiles {

  /** Ends the name of everything that is not finished. */
  static final String UNFINISHED = ".unfinished";

  private AtomicFiles() {}

  /** Writes content; used under a temporary name. */
  public interface Content {

    /**
     * Writes all of it.
     *
     * @param out where to; left open
     * @throws IOException if it cannot be written
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, which replaces its predecessor at once.
   *
   * @param file the file
   * @param content what is in it
   * @throws IOException if it cannot be written; the predecessor stays then
   */
  public static void write(Path file, Content content) throws IOException {
    Path temporary = unfinished(file);
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      OutputStream out =
          Packed.out(file, new java.io.BufferedOutputStream(Channels.newOutputStream(channel)));
      content.writeTo(out);
      Packed.finish(out);
      channel.force(true);
    }
    rename(temporary, file);
  }

  /**
   * Writes a file, which replaces its predecessor at once.
   *
   * @param file the file
   * @param text what is in it, as UTF-8
   * @throws IOException if it cannot be written; the predecessor stays then
   */
  public static void write(Path file, String text) throws IOException {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  static Path unfinished(Path file) {
    return file.resolveSibling(file.getFileName() + UNFINISHED);
  }

  static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(to.toAbsolutePath().getParent());
  }

  /** Makes a rename survive a power failure, on systems where a folder can be opened. */
  static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows does not open folders; its renames are journalled.
    }
  }

  static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(root)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
