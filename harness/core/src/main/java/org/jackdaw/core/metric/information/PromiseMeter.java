package org.jackdaw.core.metric.information;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.core.metric.IdealObserver;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.oracle.JointModel;

/** Adds up what actions promise, and what the best of those that are allowed promise. */
final class PromiseMeter implements Meter {

  /** Below this there is nothing to be learnt, in bits. */
  private static final double NOTHING = 1e-9;

  private static final int CHOSEN = 0;
  private static final int BEST = 1;

  private final IdealObserver observer;
  private final JointModel joint;
  private final IntToDoubleFunction promise; // of a joint action, in nats
  private Optional<ActionMask> mask = Optional.empty();
  private double chosen;
  private double best;
  private boolean meaning;

  PromiseMeter(IdealObserver observer, IntToDoubleFunction promise) {
    this.observer = observer;
    this.joint = observer.filter().joint();
    this.promise = promise;
  }

  @Override
  public void began(Episode episode, Observation first) {
    chosen = 0;
    best = 0;
    meaning = observer.valid();
    mask = first.mask();
  }

  @Override
  public void acted(Value action) {
    if (meaning) {
      chosen += promise.applyAsDouble(joint.model().actions().joint(action));
      best += most();
    }
  }

  private double most() {
    double most = 0;
    for (int a = 0; a < joint.actions(); a++) {
      if (mask.isEmpty() || mask.get().allows(a)) {
        most = Math.max(most, promise.applyAsDouble(a));
      }
    }
    return most;
  }

  @Override
  public void stepped(int step, Transition transition, StepResult result) {
    meaning &= observer.valid();
    mask = transition.after().mask();
  }

  @Override
  public OptionalDouble value(int column) {
    if (!meaning) {
      return OptionalDouble.empty();
    }
    return switch (column) {
      case CHOSEN -> OptionalDouble.of(Nats.toBits(chosen));
      case BEST -> OptionalDouble.of(Nats.toBits(best));
      default ->
          Nats.toBits(best) < NOTHING ? OptionalDouble.empty() : OptionalDouble.of(chosen / best);
    };
  }
}
