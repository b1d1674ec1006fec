package org.jackdaw.report.figure;

import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.report.data.DataTable;

/**
 * One figure: what it says, and the numbers that it is drawn from and nothing else.
 *
 * @param id short name, also of its file, such as {@code learning-curves}
 * @param title its heading
 * @param reading one sentence on how to read it
 * @param kind how it is drawn, such as {@code curves}
 * @param table the numbers; the column {@code panel} tells its parts apart
 * @param words titles of axes and the like, by role
 */
public record Figure(
    String id,
    String title,
    String reading,
    String kind,
    DataTable table,
    Map<String, String> words) {

  /** Copies the words. */
  public Figure {
    words = Map.copyOf(new TreeMap<>(words));
  }

  /**
   * Name of the file of its numbers.
   *
   * @return such as {@code learning-curves.csv}
   */
  public String file() {
    return id + ".csv";
  }
}
