package org.jackdaw.core.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rows of one cell in a folder that is gone when it is closed. Not thread-safe. */
public final class ScratchCell implements Closeable {

  private static final CellKey KEY = new CellKey(0, 0, 0);

  private final Path folder;
  private final CellStore store;

  private ScratchCell(Path folder) throws IOException {
    this.folder = folder;
    this.store = CellStore.open(folder);
  }

  /**
   * An empty cell.
   *
   * @return the cell
   * @throws IOException if no folder can be made
   */
  public static ScratchCell make() throws IOException {
    return new ScratchCell(Files.createTempDirectory("jackdaw-cell"));
  }

  /**
   * Where the cell's rows go; after it has been committed they can be merged.
   *
   * @return the writer, to be opened once
   * @throws IOException if it cannot be opened
   */
  public CellWriter writer() throws IOException {
    return store.writer(KEY);
  }

  /**
   * Makes one of the files of a result folder from the cell's rows.
   *
   * @param schema the file's schema
   * @return the folder, in which the file is now
   * @throws IOException if it cannot be written
   */
  public Path merged(RowSchema schema) throws IOException {
    store.merge(schema, List.of(KEY));
    return folder;
  }

  @Override
  public void close() throws IOException {
    AtomicFiles.deleteTree(folder);
  }
}
