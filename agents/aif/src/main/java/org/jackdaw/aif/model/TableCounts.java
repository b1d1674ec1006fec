package org.jackdaw.aif.model;

import java.util.List;

/**
 * Dirichlet counts of a model's tables, in the shape of the tables; a list is empty if tables of
 * its kind are known.
 *
 * @param likelihood a: one matrix per modality
 * @param transition b: one matrix per factor
 * @param preference c: one matrix per modality
 * @param start d: one column per factor
 * @param habit e: one column of policies, or one column of paths per factor
 */
public record TableCounts(
    List<ColumnMatrix> likelihood,
    List<ColumnMatrix> transition,
    List<ColumnMatrix> preference,
    List<ColumnMatrix> start,
    List<ColumnMatrix> habit) {

  /** Nothing is learnt. */
  public static final TableCounts NONE =
      new TableCounts(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public TableCounts {
    likelihood = List.copyOf(likelihood);
    transition = List.copyOf(transition);
    preference = List.copyOf(preference);
    start = List.copyOf(start);
    habit = List.copyOf(habit);
  }
}
