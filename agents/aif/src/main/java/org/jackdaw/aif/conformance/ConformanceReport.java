package org.jackdaw.aif.conformance;

import java.nio.file.Path;
import java.util.List;

/**
 * The outcome of a conformance run.
 *
 * @param files one entry per golden file, sorted by path
 * @param ignored number of JSON files that have none of the known schemas
 */
public record ConformanceReport(List<Entry> files, int ignored) {

  /**
   * The outcome of one file.
   *
   * @param file where it is
   * @param kind its kind or routine
   * @param compared number of values compared
   * @param worst largest absolute difference; NaN if a number was compared with none
   * @param worstField where that is; empty if nothing differs
   * @param failures what failed; empty if the file passes
   */
  public record Entry(
      Path file,
      String kind,
      long compared,
      double worst,
      String worstField,
      List<Deviations.Failure> failures) {

    /** Copies the failures. */
    public Entry {
      failures = List.copyOf(failures);
    }

    /**
     * Whether the file passes.
     *
     * @return true if nothing failed
     */
    public boolean passed() {
      return failures.isEmpty();
    }
  }

  /** Copies the entries. */
  public ConformanceReport {
    files = List.copyOf(files);
  }

  /**
   * Number of files that pass.
   *
   * @return at least 0
   */
  public int passed() {
    return (int) files.stream().filter(Entry::passed).count();
  }

  /**
   * Number of files that do not.
   *
   * @return at least 0
   */
  public int failed() {
    return files.size() - passed();
  }
}
