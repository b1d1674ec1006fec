package org.jackdaw.core.metric.agent;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jackdaw.api.agent.HoldsBelief;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Episode;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.prob.Nats;
import org.jackdaw.api.space.Observation;
import org.jackdaw.core.metric.IdealObserver;
import org.jackdaw.core.metric.Meter;
import org.jackdaw.core.metric.path.TrueState;
import org.jackdaw.oracle.Calibration;

/** Compares the agent's belief with the exact one and the truth, perception by perception. */
final class QualityMeter implements Meter {

  private final HoldsBelief agent;
  private final IdealObserver observer;
  private final TrueState state;
  private final Cells cells;
  private final double[] exact;
  private final double[] own;
  private final double[] sums = new double[Quality.values().length];
  private final Reliability reliability = new Reliability();
  private Optional<CellBelief> belief = Optional.empty();
  private int perceptions;
  private boolean asked;
  private boolean meaning;

  QualityMeter(HoldsBelief agent, IdealObserver observer, TrueState state, Cells cells) {
    this.agent = agent;
    this.observer = observer;
    this.state = state;
    this.cells = cells;
    this.exact = new double[cells.size()];
    this.own = new double[cells.size()];
  }

  @Override
  public void began(Episode episode, Observation first) {
    Arrays.fill(sums, 0);
    perceptions = 0;
    meaning = true;
    if (episode.index() == 0) {
      reliability.forget();
    }
    perceived();
  }

  @Override
  public void stepped(int step, Transition transition, StepResult result) {
    perceived();
  }

  private void perceived() {
    if (!asked) {
      asked = true;
      belief = cells.of(agent.belief());
    }
    meaning = meaning && belief.isPresent() && observer.valid();
    if (meaning) {
      cells.exact(exact);
      belief.get().copy(agent.belief(), own);
      compare();
      judge(cells.cell(state.now()));
      perceptions++;
    }
  }

  private void compare() {
    Calibration apart = Calibration.of(exact, own);
    add(Quality.DIVERGENCE, Nats.toBits(apart.flooredDivergence()));
    add(Quality.MISSED_SUPPORT, Double.isInfinite(apart.divergence()) ? 1 : 0);
    add(Quality.JENSEN_SHANNON, Nats.toBits(apart.jensenShannon()));
    add(Quality.TOTAL_VARIATION, apart.totalVariation());
    add(Quality.BRIER_EXCESS, apart.brierExcess());
    add(Quality.FACTORISATION, Nats.toBits(belief.get().factorisation(exact)));
  }

  private void judge(int truth) {
    add(Quality.LOG_LOSS, Nats.toBits(loss(own, truth)));
    add(Quality.BRIER, Calibration.brier(own, truth));
    add(Quality.EXACT_LOG_LOSS, Nats.toBits(loss(exact, truth)));
    add(Quality.EXACT_BRIER, Calibration.brier(exact, truth));
    reliability.add(own, truth);
  }

  private static double loss(double[] belief, int truth) {
    return Math.min(Calibration.logLoss(belief, truth), -StrictMath.log(Calibration.FLOOR));
  }

  private void add(Quality quality, double value) {
    sums[quality.ordinal()] += value;
  }

  @Override
  public OptionalDouble value(int column) {
    if (!meaning) {
      return OptionalDouble.empty();
    }
    return switch (Quality.values()[column]) {
      case MISSED_SUPPORT -> OptionalDouble.of(sums[column]);
      case CALIBRATION_ERROR -> OptionalDouble.of(reliability.error());
      default -> OptionalDouble.of(sums[column] / perceptions);
    };
  }
}
