package org.jackdaw.core.result;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The one dialect of all files: RFC 4180 with LF at the end of a line, UTF-8, an empty cell where
 * nothing applies.
 */
public final class Rows {

  static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').setIgnoreEmptyLines(true).get();

  private Rows() {}

  /**
   * Cells as one line, quoted where they must be.
   *
   * @param cells the texts
   * @return the line without its end
   */
  public static String line(List<String> cells) {
    return FORMAT.format(cells.toArray());
  }

  /**
   * Reads a file row by row.
   *
   * @param file the file; one that ends in {@code .gz} is unpacked
   * @param names the header that it must have
   * @param action receives every row after the header, cells in the header's order
   * @throws IOException if it cannot be read, or has another header
   */
  public static void read(Path file, List<String> names, Consumer<List<String>> action)
      throws IOException {
    try (Reader reader = Packed.reader(file);
        CSVParser parser = FORMAT.parse(reader)) {
      boolean header = true;
      for (CSVRecord row : parser) {
        if (header) {
          requireHeader(file, names, row.toList());
          header = false;
        } else {
          requireWidth(file, names, row);
          action.accept(row.toList());
        }
      }
      if (header) {
        throw new IOException(file + ": has no header");
      }
    }
  }

  /**
   * The header of a file.
   *
   * @param file the file
   * @return the columns' names
   * @throws IOException if it cannot be read or is empty
   */
  public static List<String> header(Path file) throws IOException {
    try (Reader reader = Packed.reader(file);
        CSVParser parser = FORMAT.parse(reader)) {
      return parser.stream()
          .findFirst()
          .orElseThrow(() -> new IOException(file + ": has no header"))
          .toList();
    }
  }

  private static void requireHeader(Path file, List<String> names, List<String> found)
      throws IOException {
    if (!found.equals(names)) {
      throw new IOException(file + ": the header must be " + names + ", got " + found);
    }
  }

  private static void requireWidth(Path file, List<String> names, CSVRecord row)
      throws IOException {
    if (row.size() != names.size()) {
      throw new IOException(
          file
              + ": record "
              + row.getRecordNumber()
              + " must have "
              + names.size()
              + " cells, got "
              + row.size());
    }
  }
}
