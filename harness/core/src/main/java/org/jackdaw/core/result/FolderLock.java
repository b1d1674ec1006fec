package org.jackdaw.core.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a second process out of a result folder. The operating system drops the lock when its
 * holder dies, however it dies, so a file left behind blocks nobody.
 */
public final class FolderLock implements Closeable {

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock of a folder.
   *
   * @param folder the folder, which exists
   * @return the lock, or empty if somebody holds it
   * @throws IOException if the file of the lock cannot be opened
   */
  public static Optional<FolderLock> take(Path folder) throws IOException {
    Path file = folder.resolve(ResultFolder.LOCK);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      return Optional.empty();
    }
    if (!names(file, channel)) { // the last holder deleted it between our open and our lock
      channel.close();
      return take(folder);
    }
    return Optional.of(new FolderLock(file, channel));
  }

  /** Whether the path still leads to the locked file: what is written here is read there. */
  private static boolean names(Path file, FileChannel channel) throws IOException {
    String token = ProcessHandle.current().pid() + " " + System.nanoTime();
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)), 0);
    try {
      return Files.readString(file).equals(token);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Gives the folder free. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    channel.close();
  }
}
