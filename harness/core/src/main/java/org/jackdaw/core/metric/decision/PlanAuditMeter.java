package org.jackdaw.core.metric.decision;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.core.metric.IdealObserver;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.oracle.BeliefSpace;
import org.jackdaw.oracle.decision.FreeEnergyPlans;

/** Looks up the expected free energy of what is done, several steps ahead. */
final class PlanAuditMeter implements Meter {

  private static final int ENERGY = 0;

  private final IdealObserver observer;
  private final FreeEnergyPlans plans;
  private final BeliefSpace space;
  private final BeliefTracker tracker;
  private final int horizon;
  private Optional<ActionMask> mask = Optional.empty();
  private double energy;
  private double regret;
  private int decisions;
  private boolean meaning;

  PlanAuditMeter(IdealObserver observer, FreeEnergyPlans plans, int horizon) {
    this.observer = observer;
    this.plans = plans;
    this.space = plans.space();
    this.tracker = new BeliefTracker(observer, space);
    this.horizon = horizon;
  }

  @Override
  public void began(Episode episode, Observation first) {
    energy = 0;
    regret = 0;
    decisions = 0;
    meaning = true;
    mask = first.mask();
    tracker.begin();
  }

  @Override
  public void acted(Value action) {
    meaning &= tracker.now().isPresent();
    if (meaning) {
      int ahead = Math.min(horizon, space.stepLimit() - decisions);
      int belief = tracker.now().getAsInt();
      double taken = plans.energy(belief, space.joint().model().actions().joint(action), ahead);
      energy += taken;
      regret += Math.max(0, taken - least(belief, ahead));
    }
    decisions++;
  }

  private double least(int belief, int ahead) {
    double least = Double.POSITIVE_INFINITY;
    for (int a = 0; a < space.joint().actions(); a++) {
      if (mask.isEmpty() || mask.get().allows(a)) {
        least = Math.min(least, plans.energy(belief, a, ahead));
      }
    }
    return least;
  }

  @Override
  public void stepped(int step, Transition transition, StepResult result) {
    meaning &= observer.valid();
    mask = transition.after().mask();
    if (!result.last()) {
      tracker.move(space.joint().model().actions().joint(transition.action()));
    }
  }

  @Override
  public OptionalDouble value(int column) {
    return meaning && decisions > 0
        ? OptionalDouble.of((column == ENERGY ? energy : regret) / decisions)
        : OptionalDouble.empty();
  }
}
