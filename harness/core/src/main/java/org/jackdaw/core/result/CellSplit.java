package org.jackdaw.core.result;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * Takes the merged files of a finished folder apart into cells again, so that more seeds can join
 * them. Rows are moved as they are, byte for byte.
 */
public final class CellSplit {

  private final Path folder;
  private final CellStore store;
  private final Map<List<String>, CellKey> keys;

  /**
   * Prepares for a folder.
   *
   * @param folder a finished result folder
   * @param store its cells; those already there are left as they are
   * @param keys the cell of each environment label, contender label and seed, as in the rows
   */
  public CellSplit(Path folder, CellStore store, Map<List<String>, CellKey> keys) {
    this.folder = folder;
    this.store = store;
    this.keys = Map.copyOf(keys);
  }

  /**
   * Writes every cell that is in the merged files and not in the store.
   *
   * @throws IOException if a file cannot be read or written, or holds rows of unknown cells
   */
  public void run() throws IOException {
    Map<String, Cursor> cursors = new LinkedHashMap<>();
    try {
      for (String file : files()) {
        cursors.put(file, new Cursor(folder.resolve(file)));
      }
      for (CellKey key : keys.values().stream().sorted().toList()) {
        split(key, cursors);
      }
      requireEnd(cursors);
    } finally {
      for (Cursor cursor : cursors.values()) {
        cursor.reader.close();
      }
    }
  }

  private List<String> files() {
    List<String> files = new ArrayList<>(ResultFolder.MERGED);
    if (Files.exists(folder.resolve(ResultFolder.STEPS))) {
      files.add(ResultFolder.STEPS);
    }
    return files;
  }

  private void split(CellKey key, Map<String, Cursor> cursors) throws IOException {
    boolean known = store.holds(key);
    try (CellWriter writer = known ? null : store.writer(key)) {
      boolean any = false;
      for (Map.Entry<String, Cursor> file : cursors.entrySet()) {
        Cursor cursor = file.getValue();
        while (key.equals(cursor.key)) {
          if (writer != null) {
            writer.rows(file.getKey()).cells(cursor.row).end();
          }
          any = true;
          cursor.next();
        }
      }
      if (writer != null && any) {
        writer.commit();
      }
    }
  }

  private static void requireEnd(Map<String, Cursor> cursors) throws IOException {
    for (Cursor cursor : cursors.values()) {
      if (cursor.row != null) {
        throw new IOException(cursor.file + ": a row is out of order: " + cursor.row);
      }
    }
  }

  /** Stands on a row of a merged file. */
  private final class Cursor {

    private final Path file;
    private final BufferedReader reader;
    private String row;
    private CellKey key;

    Cursor(Path file) throws IOException {
      this.file = file;
      this.reader = new BufferedReader(Packed.reader(file));
      next();
      next(); // past the header
    }

    void next() throws IOException {
      row = record();
      key = row == null ? null : keyOf(row);
    }

    /** A record as it stands in the file; quoted line breaks belong to it. */
    private String record() throws IOException {
      String line = reader.readLine();
      while (line != null && line.chars().filter(c -> c == '"').count() % 2 == 1) {
        String more = reader.readLine();
        if (more == null) {
          throw new IOException(file + ": ends within quotes");
        }
        line = line + "\n" + more;
      }
      return line;
    }

    private CellKey keyOf(String text) throws IOException {
      CSVRecord record = Rows.FORMAT.parse(new java.io.StringReader(text)).iterator().next();
      return record.size() < 5
          ? null
          : keys.get(List.of(record.get(1), record.get(2), record.get(4)));
    }
  }
}
