package org.jackdaw.core.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Whether the rows of a result folder are of their schema. */
final class RowCheck {

  private static final int MOST_PROBLEMS = 20;

  private final Path folder;
  private final Manifest manifest;
  private final List<String> problems;

  RowCheck(Path folder, Manifest manifest, List<String> problems) {
    this.folder = folder;
    this.manifest = manifest;
    this.problems = problems;
  }

  void run() {
    check(ResultFolder.EPISODES, RowSchema.episodes(List.of()).columns());
    check(ResultFolder.CURVES, RowSchema.curves(List.of()).columns());
    check(ResultFolder.TIMING, RowSchema.timing().columns());
    check(ResultFolder.FAILURES, RowSchema.failures().columns());
    check(ResultFolder.SUMMARY, RowSchema.summary().columns());
    if (manifest.files().containsKey(ResultFolder.STEPS)) {
      check(ResultFolder.STEPS, RowSchema.steps().columns());
    }
  }

  /** Columns beyond the known ones are metrics, whose cells are numbers. */
  private void check(String name, List<Column> known) {
    Path file = folder.resolve(name);
    try {
      List<String> header = Rows.header(file);
      List<String> start = known.stream().map(Column::name).toList();
      if (header.size() < start.size() || !header.subList(0, start.size()).equals(start)) {
        problems.add(file + ": the header must start with " + start + ", got " + header);
        return;
      }
      Row row = new Row(file, header, known);
      Rows.read(file, header, row::check);
    } catch (IOException unreadable) {
      problems.add(unreadable.getMessage());
    }
  }

  private final class Row {

    private final Path file;
    private final List<String> header;
    private final List<Column> known;
    private long number = 1;

    Row(Path file, List<String> header, List<Column> known) {
      this.file = file;
      this.header = header;
      this.known = known;
    }

    private ColumnType type(int column) {
      if (column < known.size()) {
        return known.get(column).type();
      }
      boolean mark = header.get(column).equals(RowSchema.REPEATABLE);
      return mark ? ColumnType.BOOLEAN : ColumnType.DECIMAL;
    }

    void check(List<String> cells) {
      number++;
      for (int c = 0; c < cells.size() && problems.size() < MOST_PROBLEMS; c++) {
        ColumnType type = type(c);
        if (!type.accepts(cells.get(c))) {
          problems.add(
              file
                  + ": record "
                  + number
                  + ": "
                  + header.get(c)
                  + " must be "
                  + type.words()
                  + ", got '"
                  + cells.get(c)
                  + "'");
        }
      }
      if (!cells.get(0).equals(manifest.experiment()) && problems.size() < MOST_PROBLEMS) {
        problems.add(file + ": record " + number + ": is of experiment " + cells.get(0));
      }
    }
  }
}
