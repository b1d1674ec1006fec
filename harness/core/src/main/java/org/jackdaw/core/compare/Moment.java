package org.jackdaw.core.compare;

/** When contenders are compared. */
public enum Moment {
  /** At the last evaluation or, where nothing was evaluated, in training. */
  END("%s"),
  /** Over training: by the mean height of the curve through all evaluations. */
  TRAINING("mean %s over training");

  private final String words;

  Moment(String words) {
    this.words = words;
  }

  /** What is compared, in words. */
  String of(String metric) {
    return String.format(words, metric.replace('_', ' '));
  }
}
