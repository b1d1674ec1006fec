package org.jackdaw.core.metric.decision;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.core.metric.IdealObserver;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.oracle.ExactFilter;
import org.jackdaw.oracle.decision.Decision;
import org.jackdaw.oracle.decision.DecisionSums;
import org.jackdaw.oracle.decision.DecisionValues;

/** Judges decisions as they are made, and adds them up. */
final class DecisionMeter implements Meter {

  private static final double CERTAIN = 0.95;
  private static final double EXACT = 0;

  private final IdealObserver observer;
  private final DecisionValues values;
  private final BeliefTracker tracker;
  private DecisionSums sums = new DecisionSums(EXACT);
  private double uncertain;
  private int decisions;
  private boolean meaning;

  DecisionMeter(IdealObserver observer, DecisionValues values) {
    this.observer = observer;
    this.values = values;
    this.tracker = new BeliefTracker(observer, values.space());
  }

  @Override
  public void began(Episode episode, Observation first) {
    sums = new DecisionSums(EXACT);
    uncertain = 0;
    decisions = 0;
    meaning = true;
    tracker.begin();
  }

  @Override
  public void acted(Value action) {
    OptionalInt belief = tracker.now();
    meaning &= belief.isPresent();
    decisions++;
    if (meaning) {
      int taken = values.space().joint().model().actions().joint(action);
      Decision decision = Decision.of(values.actions(belief.getAsInt(), decisions), taken);
      sums.add(1, decision);
      uncertain += certain() ? 0 : decision.regret().middle();
    }
  }

  private boolean certain() {
    ExactFilter filter = observer.filter();
    for (int s = 0; s < filter.joint().states(); s++) {
      if (filter.probability(s) >= CERTAIN) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void stepped(int step, Transition transition, StepResult result) {
    meaning &= observer.valid();
    if (!result.last()) {
      tracker.move(values.space().joint().model().actions().joint(transition.action()));
    }
  }

  @Override
  public OptionalDouble value(int column) {
    if (!meaning) {
      return OptionalDouble.empty();
    }
    return switch (column) {
      case 0 -> OptionalDouble.of(sums.regret().middle());
      case 1 -> sums.exploitative();
      case 2 -> sums.informational();
      case 3 -> sums.attained();
      case 4 -> sums.underExploration();
      case 5 -> sums.overExploration();
      default -> OptionalDouble.of(uncertain);
    };
  }
}
