package org.jackdaw.aif.spm;

import java.util.List;
import java.util.Optional;

/**
 * Dirichlet counts of the tables that are learnt, in the axes of the tables; a list is empty if its
 * kind of table is known, and an entry of a list if that table is.
 *
 * @param likelihood a: per modality, axes [outcome, state of parent 0, ...]
 * @param transition b: per factor, axes [next state, state, control]
 * @param preference c: per modality, axes [outcome, step] or [outcome, 1]
 * @param start d: per factor, axis [state]
 * @param habit e: axis [policy]
 */
public record Counts(
    List<Tensor> likelihood,
    List<Tensor> transition,
    List<Tensor> preference,
    List<Tensor> start,
    Optional<Tensor> habit) {

  /** The entry of a table that is known: no counts. */
  public static final Tensor KNOWN = Tensor.vector();

  /** Copies the lists. */
  public Counts {
    likelihood = List.copyOf(likelihood);
    transition = List.copyOf(transition);
    preference = List.copyOf(preference);
    start = List.copyOf(start);
  }
}
