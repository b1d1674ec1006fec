package org.jackdaw.core.metric.path;

import java.util.Optional;
import org.jackdaw.core.metric.MeterContext;
import org.jackdaw.core.metric.ModelFacts;
import org.jackdaw.oracle.Returns;

/** Which moves commit an agent: those into given states, or else those that nothing can undo. */
interface Commitment {

  /**
   * Whether a move commits.
   *
   * @param from the state before
   * @param to the state after
   * @return true if it does
   */
  boolean made(int from, int to);

  /** Empty where the world's model lacks a state, or there is none. */
  static Optional<Commitment> of(StateSet states, MeterContext context) {
    Optional<ModelFacts> facts = context.facts().filter(known -> known.joint().isPresent());
    if (states.places().isEmpty()) {
      return facts
          .map(known -> known.derived(Returns.class, f -> Returns.of(f.joint().orElseThrow())))
          .map(returns -> returns::irreversible);
    }
    return facts
        .flatMap(known -> states.in(known.joint().orElseThrow()))
        .map(members -> (from, to) -> members[to]);
  }
}
