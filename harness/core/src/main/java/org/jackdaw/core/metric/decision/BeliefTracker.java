package org.jackdaw.core.metric.decision;

import java.util.OptionalInt;
import org.jackdaw.core.metric.IdealObserver;
import org.jackdaw.oracle.BeliefSpace;

/** Finds the beliefs of an ideal observer among those that an episode can come to. */
final class BeliefTracker {

  private static final int LOST = -1;

  private final IdealObserver observer;
  private final BeliefSpace space;
  private int now = LOST;

  BeliefTracker(IdealObserver observer, BeliefSpace space) {
    this.observer = observer;
    this.space = space;
  }

  /** An episode has begun. */
  void begin() {
    now = observer.valid() ? space.first(observer.filter()) : LOST;
  }

  /** The observer has seen what came of an action, after which the episode goes on. */
  void move(int action) {
    boolean found = now != LOST && observer.valid();
    now = found ? space.next(now, action, observer.filter()) : LOST;
  }

  /** The number of the belief; empty once an impossible perception was made. */
  OptionalInt now() {
    return now == LOST ? OptionalInt.empty() : OptionalInt.of(now);
  }
}
