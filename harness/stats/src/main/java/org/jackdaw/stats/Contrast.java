package org.jackdaw.stats;

import java.util.Optional;

/** A number that says how a first agent's scores compare with a second's on the same tasks. */
public interface Contrast {

  /**
   * Its name in tables.
   *
   * @return such as {@code difference of means}
   */
  String name();

  /**
   * The contrast.
   *
   * @param first scores of the first agent [task][run]; not modified
   * @param second scores of the second agent [task][run], on the same tasks; not modified
   * @return its value
   */
  double of(double[][] first, double[][] second);

  /**
   * How far each run moves the contrast.
   *
   * @param first scores of the first agent [task][run]; not modified
   * @param second scores of the second agent [task][run]; not modified
   * @return empty if there is no formula
   */
  Optional<Influences> influences(double[][] first, double[][] second);

  /**
   * Influences as in {@link Statistic#influence}.
   *
   * @param first of the first agent's runs [task][run]
   * @param second of the second agent's runs [task][run]
   */
  record Influences(double[][] first, double[][] second) {}
}
