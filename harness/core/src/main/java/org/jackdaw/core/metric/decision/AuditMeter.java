package org.jackdaw.core.metric.decision;

import java.util.Arrays;
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
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.PreferredOutcomes;

/** Works out the expected free energy of what is done, one step ahead, with its terms. */
final class AuditMeter implements Meter {

  private static final int ENERGY = 0;
  private static final int REGRET = 1;
  private static final int UTILITY = 2;
  private static final int INFORMATION = 3;
  private static final int AMBIGUITY = 4;

  private final IdealObserver observer;
  private final JointModel joint;
  private final PreferredOutcomes preferences;
  private final double[] sums = new double[AMBIGUITY + 1];
  private Optional<ActionMask> mask = Optional.empty();
  private int decisions;
  private boolean meaning;

  AuditMeter(IdealObserver observer, PreferredOutcomes preferences) {
    this.observer = observer;
    this.joint = observer.filter().joint();
    this.preferences = preferences;
  }

  @Override
  public void began(Episode episode, Observation first) {
    Arrays.fill(sums, 0);
    decisions = 0;
    meaning = observer.valid();
    mask = first.mask();
  }

  @Override
  public void acted(Value action) {
    decisions++;
    if (meaning) {
      int taken = joint.model().actions().joint(action);
      double utility = preferences.utility(observer.filter(), decisions, taken);
      double information = observer.expectedInformationGain(taken);
      double energy = -utility - information;
      sums[ENERGY] += energy;
      sums[REGRET] += Math.max(0, energy - least());
      sums[UTILITY] += utility;
      sums[INFORMATION] += information;
      sums[AMBIGUITY] += observer.filter().expectedAmbiguity(taken);
    }
  }

  private double least() {
    double least = Double.POSITIVE_INFINITY;
    for (int a = 0; a < joint.actions(); a++) {
      if (mask.isEmpty() || mask.get().allows(a)) {
        double utility = preferences.utility(observer.filter(), decisions, a);
        least = Math.min(least, -utility - observer.expectedInformationGain(a));
      }
    }
    return least;
  }

  @Override
  public void stepped(int step, Transition transition, StepResult result) {
    meaning &= observer.valid();
    mask = transition.after().mask();
  }

  @Override
  public OptionalDouble value(int column) {
    return meaning && decisions > 0
        ? OptionalDouble.of(sums[column] / decisions)
        : OptionalDouble.empty();
  }
}
