package org.jackdaw.aif.spm.habit;

import java.util.Optional;
import org.jackdaw.aif.spm.Tensor;

/**
 * Dirichlet counts as they stand; what has none is known. Counts of zero stay zero.
 *
 * @param likelihood a: axes [outcome, state]
 * @param transition b: axes [next state, state, control]
 * @param habit c: transitions under the habit, axes [next state, state]; always learnt
 * @param start d: axis [state]
 * @param policies e: axis [policy], the habit last
 */
public record HabitCounts(
    Optional<Tensor> likelihood,
    Optional<Tensor> transition,
    Tensor habit,
    Optional<Tensor> start,
    Optional<Tensor> policies) {}
