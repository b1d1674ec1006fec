package org.jackdaw.api.model;

import java.util.List;

/**
 * A table with the parents that index its columns.
 *
 * @param parents what it is conditioned on, in order; the last varies fastest
 * @param table one column per joint value of the parents
 */
public record Conditional(List<Parent> parents, Table table) {

  /** Copies the parents. */
  public Conditional {
    parents = List.copyOf(parents);
  }

  /**
   * The same parents with another table.
   *
   * @param replacement a table of the same shape
   * @return the conditional
   */
  public Conditional with(Table replacement) {
    return new Conditional(parents, replacement);
  }
}
