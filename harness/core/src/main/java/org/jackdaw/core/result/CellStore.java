package org.jackdaw.core.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder {@code cells/}: finished cells wait here until all are brought together. Threads may
 * write different cells at once.
 */
public final class CellStore {

  private static final String REMOVED = ".cells-removed";

  private final Path folder;
  private final Path cells;

  private CellStore(Path folder) {
    this.folder = folder;
    this.cells = folder.resolve(ResultFolder.CELLS);
  }

  /**
   * The store of a result folder; leftovers of killed processes are cleared away.
   *
   * @param folder the result folder, which exists
   * @return the store
   * @throws IOException if it cannot be made
   */
  public static CellStore open(Path folder) throws IOException {
    CellStore store = new CellStore(folder);
    AtomicFiles.deleteTree(folder.resolve(REMOVED));
    Files.createDirectories(store.cells);
    try (Stream<Path> entries = Files.list(store.cells)) {
      List<Path> unfinished =
          entries.filter(p -> p.toString().endsWith(AtomicFiles.UNFINISHED)).toList();
      for (Path entry : unfinished) {
        AtomicFiles.deleteTree(entry);
      }
    }
    return store;
  }

  /**
   * Whether a folder still has cells, as when a process died while it removed them.
   *
   * @param folder the result folder
   * @return true if it has
   */
  public static boolean in(Path folder) {
    return Files.exists(folder.resolve(ResultFolder.CELLS))
        || Files.exists(folder.resolve(REMOVED));
  }

  /**
   * Whether a cell is finished.
   *
   * @param key which cell
   * @return true if its rows, or the row of its failure, are here
   */
  public boolean holds(CellKey key) {
    Path cell = place(key);
    return Files.exists(cell.resolve(ResultFolder.TIMING))
        || Files.exists(cell.resolve(ResultFolder.FAILURES));
  }

  /**
   * Whether a finished cell failed.
   *
   * @param key which cell
   * @return true if it left a row of a failure
   */
  public boolean failed(CellKey key) {
    return Files.exists(place(key).resolve(ResultFolder.FAILURES));
  }

  /**
   * Forgets a cell, so that it runs again.
   *
   * @param key which cell
   * @throws IOException if it cannot be deleted
   */
  public void forget(CellKey key) throws IOException {
    Path away = AtomicFiles.unfinished(place(key));
    AtomicFiles.deleteTree(away);
    AtomicFiles.rename(place(key), away);
    AtomicFiles.deleteTree(away);
  }

  /**
   * Starts writing a cell.
   *
   * @param key which cell
   * @return the writer
   * @throws IOException if it cannot be opened
   */
  public CellWriter writer(CellKey key) throws IOException {
    return new CellWriter(place(key));
  }

  /**
   * Writes one of the merged files: the header, then the rows of the cells in order.
   *
   * @param schema the file's schema
   * @param keys the cells, in the order of their rows
   * @throws IOException if it cannot be written
   */
  public void merge(RowSchema schema, Collection<CellKey> keys) throws IOException {
    AtomicFiles.write(
        folder.resolve(schema.file()),
        out -> {
          out.write((Rows.line(schema.names()) + "\n").getBytes(StandardCharsets.UTF_8));
          for (CellKey key : keys) {
            copy(place(key).resolve(schema.file()), out);
          }
        });
  }

  private static void copy(Path rows, OutputStream out) throws IOException {
    if (Files.exists(rows)) {
      try (InputStream in = Packed.in(rows)) {
        in.transferTo(out);
      }
    }
  }

  /**
   * Removes all cells, at once as far as a later process can see.
   *
   * @throws IOException if they cannot be deleted
   */
  public void remove() throws IOException {
    Path away = folder.resolve(REMOVED);
    AtomicFiles.rename(cells, away);
    AtomicFiles.deleteTree(away);
  }

  private Path place(CellKey key) {
    return cells.resolve(key.folder());
  }
}
