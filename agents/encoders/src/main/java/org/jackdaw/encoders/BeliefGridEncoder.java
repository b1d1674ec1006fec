package org.jackdaw.encoders;

import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Observation;
import org.jackdaw.oracle.TupleNumbers;

/**
 * The exact belief over the reachable joint states of a model as a state number: beliefs whose
 * probabilities round to the same multiples of a resolution are one state.
 */
public final class BeliefGridEncoder implements StateEncoder {

  private final BeliefTracker tracker;
  private final double resolution;
  private final double[] belief;
  private final int[] cell;
  private final TupleNumbers numbers;
  private int state;

  /**
   * An encoder of beliefs.
   *
   * @param model the model that is believed in
   * @param resolution width of a grid cell in probability, in [1e-9, 1]
   * @throws IllegalArgumentException if the model has too many joint states
   */
  public BeliefGridEncoder(Model model, double resolution) {
    if (!(resolution >= 1e-9 && resolution <= 1)) {
      throw new IllegalArgumentException("the resolution must be in [1e-9, 1], got " + resolution);
    }
    this.tracker = new BeliefTracker(model);
    this.resolution = resolution;
    this.belief = new double[tracker.filter().joint().states()];
    this.cell = new int[belief.length];
    this.numbers = new TupleNumbers(belief.length);
  }

  @Override
  public void begin(Phase phase, Observation first) {
    tracker.begin(phase, first);
    locate();
  }

  @Override
  public void observe(Transition transition) {
    tracker.observe(transition);
    locate();
  }

  private void locate() {
    tracker.filter().copyBelief(belief);
    for (int s = 0; s < cell.length; s++) {
      cell[s] = (int) StrictMath.rint(belief[s] / resolution);
    }
    state = numbers.number(cell);
  }

  @Override
  public int state() {
    return state;
  }
}
