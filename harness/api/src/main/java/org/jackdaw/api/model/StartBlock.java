package org.jackdaw.api.model;

import java.util.List;

/**
 * The distribution of one or more factors at the start of an episode.
 *
 * @param factors the factors, in order; the last varies fastest
 * @param distribution a table of one column with a row per joint state
 */
public record StartBlock(List<String> factors, Table distribution) {

  /** Copies the names; refuses an empty block and a table of several columns. */
  public StartBlock {
    factors = List.copyOf(factors);
    if (factors.isEmpty() || distribution.columns() != 1) {
      throw new IllegalArgumentException(
          "start of "
              + factors
              + ": needs at least one factor and exactly one column, got "
              + distribution.columns());
    }
  }
}
