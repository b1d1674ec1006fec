package org.jackdaw.core.metric.path;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.core.metric.KnownBelief;
import org.jackdaw.core.metric.Meter;

/** Watches for visits to the cue. */
final class CueMeter implements Meter {

  private static final int VISITED = 0;
  private static final int STEPS = 1;
  private static final int BEFORE_COMMITMENT = 2;

  private final TrueState state;
  private final boolean[] cue;
  private final Commitment commitment;
  private final Optional<KnownBelief> belief;
  private final double certainty;
  private int from;
  private boolean committed;
  private boolean before;
  private boolean certain;
  private boolean meaning;
  private int wasted;
  private OptionalDouble first = OptionalDouble.empty();

  CueMeter(
      TrueState state,
      boolean[] cue,
      Commitment commitment,
      Optional<KnownBelief> belief,
      double certainty) {
    this.state = state;
    this.cue = cue;
    this.commitment = commitment;
    this.belief = belief;
    this.certainty = certainty;
  }

  @Override
  public void began(Episode episode, Observation observation) {
    from = state.now();
    committed = false;
    before = cue[from];
    first = cue[from] ? OptionalDouble.of(0) : OptionalDouble.empty();
    wasted = 0;
    meaning = belief.isPresent();
    believe();
  }

  @Override
  public void stepped(int step, Transition transition, StepResult result) {
    int to = state.now();
    committed |= commitment.made(from, to);
    from = to;
    if (cue[to]) {
      visited(step);
    }
    believe();
  }

  private void visited(int step) {
    if (first.isEmpty()) {
      first = OptionalDouble.of(step);
    }
    before |= !committed;
    wasted += certain ? 1 : 0;
  }

  /** Whether the next visit can tell anything. */
  private void believe() {
    meaning = meaning && belief.get().valid();
    certain = meaning && belief.get().certainty() >= certainty;
  }

  @Override
  public OptionalDouble value(int column) {
    return switch (column) {
      case VISITED -> OptionalDouble.of(first.isPresent() ? 1 : 0);
      case STEPS -> first;
      case BEFORE_COMMITMENT -> OptionalDouble.of(before ? 1 : 0);
      default -> meaning ? OptionalDouble.of(wasted) : OptionalDouble.empty();
    };
  }
}
