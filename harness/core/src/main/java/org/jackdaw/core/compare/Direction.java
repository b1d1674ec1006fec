package org.jackdaw.core.compare;

import java.util.List;

/** Which scores of a metric are good. */
enum Direction {
  MORE("better than", "worse than"),
  LESS("worse than", "better than"),
  NEITHER("higher than", "lower than");

  private static final List<String> GOOD = List.of("normalised_score", "return", "success");
  private static final List<String> BAD = List.of("regret");

  private final String higher;
  private final String lower;

  Direction(String higher, String lower) {
    this.higher = higher;
    this.lower = lower;
  }

  static Direction of(String metric) {
    return GOOD.contains(metric) ? MORE : BAD.contains(metric) ? LESS : NEITHER;
  }

  /** What a higher score is, such as {@code better than}. */
  String words(Outcome outcome) {
    return outcome == Outcome.FIRST_HIGHER ? higher : lower;
  }
}
