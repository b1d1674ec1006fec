package org.jackdaw.core.metric.path;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Observation;
import org.jackdaw.core.metric.KnownBelief;
import org.jackdaw.core.metric.Meter;

/** Follows the entropy of one belief through an episode. */
final class UncertaintyMeter implements Meter {

  private static final int MEAN = 0;
  private static final int AT_COMMITMENT = 1;

  private final KnownBelief belief;
  private final double certainty;
  private final Optional<TrueState> state;
  private final Optional<Commitment> commitment;
  private double sum;
  private int perceptions;
  private double latest;
  private int from;
  private boolean meaning;
  private OptionalDouble atCommitment = OptionalDouble.empty();
  private OptionalDouble certainAfter = OptionalDouble.empty();

  UncertaintyMeter(
      KnownBelief belief,
      double certainty,
      Optional<TrueState> state,
      Optional<Commitment> commitment) {
    this.belief = belief;
    this.certainty = certainty;
    this.state = state;
    this.commitment = state.isPresent() ? commitment : Optional.empty();
  }

  @Override
  public void began(Episode episode, Observation first) {
    sum = 0;
    perceptions = 0;
    meaning = true;
    atCommitment = OptionalDouble.empty();
    certainAfter = OptionalDouble.empty();
    if (commitment.isPresent()) {
      from = state.orElseThrow().now();
    }
    perceived(0);
  }

  @Override
  public void stepped(int step, Transition transition, StepResult result) {
    if (commitment.isPresent()) {
      int to = state.orElseThrow().now();
      if (atCommitment.isEmpty() && commitment.get().made(from, to)) {
        atCommitment = OptionalDouble.of(latest);
      }
      from = to;
    }
    perceived(step);
  }

  private void perceived(int step) {
    meaning &= belief.valid();
    if (!meaning) {
      return;
    }
    latest = belief.entropy();
    sum += latest;
    perceptions++;
    if (certainAfter.isEmpty() && belief.certainty() >= certainty) {
      certainAfter = OptionalDouble.of(step);
    }
  }

  @Override
  public OptionalDouble value(int column) {
    if (!meaning) {
      return OptionalDouble.empty();
    }
    if (column == MEAN) {
      return OptionalDouble.of(Nats.toBits(sum / perceptions));
    }
    if (column == AT_COMMITMENT) {
      return atCommitment.isPresent()
          ? OptionalDouble.of(Nats.toBits(atCommitment.getAsDouble()))
          : atCommitment;
    }
    return certainAfter;
  }
}
