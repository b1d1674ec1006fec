package org.jackdaw.core.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of one cell on their way to the disk. Nothing of it counts before {@link #commit}. Not
 * thread-safe.
 */
public final class CellWriter implements Closeable {

  private final Path temporary;
  private final Path target;
  private final Map<String, RowWriter> files = new TreeMap<>();

  CellWriter(Path target) throws IOException {
    this.target = target;
    this.temporary = AtomicFiles.unfinished(target);
    AtomicFiles.deleteTree(temporary);
    Files.createDirectory(temporary);
  }

  /**
   * The rows for one of the merged files.
   *
   * @param file its name, such as {@link ResultFolder#EPISODES}
   * @return the writer, opened when first asked for
   * @throws IOException if it cannot be opened
   */
  public RowWriter rows(String file) throws IOException {
    RowWriter writer = files.get(file);
    if (writer == null) {
      writer = RowWriter.open(temporary.resolve(file));
      files.put(file, writer);
    }
    return writer;
  }

  /**
   * Drops all rows so far, as when the cell has failed.
   *
   * @throws IOException if they cannot be deleted
   */
  public void discard() throws IOException {
    close();
    for (String file : files.keySet()) {
      Files.delete(temporary.resolve(file));
    }
    files.clear();
  }

  /**
   * Makes the cell finished: its rows are forced to the disk, then all appear at once.
   *
   * @throws IOException if they cannot be written
   */
  public void commit() throws IOException {
    for (RowWriter writer : files.values()) {
      writer.sync();
    }
    AtomicFiles.syncFolder(temporary);
    AtomicFiles.rename(temporary, target);
  }

  /** Closes the files; without a commit before, the cell stays unfinished. */
  @Override
  public void close() throws IOException {
    for (RowWriter writer : files.values()) {
      writer.close();
    }
  }
}
