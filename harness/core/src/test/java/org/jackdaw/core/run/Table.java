package org.jackdaw.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jackdaw.core.result.Rows;

/** A CSV file in memory. */
record Table(List<String> header, List<List<String>> rows) {

  static Table read(Path file) throws IOException {
    List<String> header = Rows.header(file);
    List<List<String>> rows = new ArrayList<>();
    Rows.read(file, header, rows::add);
    return new Table(header, rows);
  }

  Table where(String column, String value) {
    int at = at(column);
    Predicate<List<String>> equal = row -> row.get(at).equals(value);
    return new Table(header, rows.stream().filter(equal).toList());
  }

  List<String> column(String name) {
    int at = at(name);
    return rows.stream().map(row -> row.get(at)).toList();
  }

  private int at(String column) {
    int at = header.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException(column + " is not in " + header);
    }
    return at;
  }
}
