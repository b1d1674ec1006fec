package org.jackdaw.core.gate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What the gate says, of a case or of all. */
public enum Verdict {
  /** Surely not worse by the margin, or the same rows. */
  PASS,
  /** Surely better. */
  IMPROVED,
  /** Surely worse. */
  REGRESSION,
  /** The runs say too little. */
  INCONCLUSIVE,
  /** There is nothing to compare. */
  NOT_MEASURED;

  /** What decides where several verdicts come together, the strongest first. */
  private static final List<Verdict> STRONGEST_FIRST =
      List.of(REGRESSION, NOT_MEASURED, INCONCLUSIVE, IMPROVED, PASS);

  /**
   * The verdict as it is printed.
   *
   * @return such as {@code NOT-MEASURED}
   */
  public String word() {
    return name().toUpperCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What a process that reports this ends with.
   *
   * @return 0 for pass and improved, 1 for a regression, 3 for inconclusive and not measured
   */
  public int exitCode() {
    return switch (this) {
      case PASS, IMPROVED -> 0;
      case REGRESSION -> 1;
      case INCONCLUSIVE, NOT_MEASURED -> 3;
    };
  }

  /**
   * The verdict of all.
   *
   * @param verdicts those of the cases
   * @return the strongest: a regression, else what was not measured, else what is inconclusive,
   *     else an improvement; not measured if there is none
   */
  public static Verdict of(Collection<Verdict> verdicts) {
    return STRONGEST_FIRST.stream().filter(verdicts::contains).findFirst().orElse(NOT_MEASURED);
  }
}
