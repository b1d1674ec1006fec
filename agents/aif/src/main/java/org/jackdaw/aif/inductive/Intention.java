package org.jackdaw.aif.inductive;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;

/**
 * Inductive planning: states that an agent intends to reach, and what a planned belief is worth on
 * the way there. From the most probable present state the number of moves to go is known; a planned
 * state counts ln(epsilon) unless it is in the set that is one move nearer. Where the intended
 * states are out of reach, nothing counts. Every planned step is judged by the present state alone.
 */
public final class Intention {

  private final WorkingModel model;
  private final double logEpsilon;
  private final List<Reachability> ways = new ArrayList<>(); // per factor
  private final int[] aims; // per factor, the set to be in; -1 where nothing is in reach

  /**
   * The intention to reach some states.
   *
   * @param model the model, which may go on learning
   * @param intended per factor one number per state, above 0 for those intended; none above 0 where
   *     the factor does not matter
   * @param rule depth, threshold, epsilon and direction
   * @throws IllegalArgumentException if there is not one array per factor
   */
  public Intention(WorkingModel model, List<double[]> intended, InductiveRule rule) {
    if (intended.size() != model.factors()) {
      throw new IllegalArgumentException(
          "inductive: intended states need one array per factor, "
              + model.factors()
              + ", got "
              + intended.size());
    }
    this.model = model;
    logEpsilon = StrictMath.log(rule.epsilon());
    for (int f = 0; f < model.factors(); f++) {
      ways.add(new Reachability(model, f, intended.get(f), rule));
    }
    aims = new int[model.factors()];
  }

  /** Works the ways of factors whose transitions are learnt out anew. */
  public void refresh() {
    ways.forEach(Reachability::refresh);
  }

  /**
   * Sets the aims for the present.
   *
   * @param now belief about the present states
   */
  public void aim(MarginalBelief now) {
    for (int f = 0; f < aims.length; f++) {
      int moves = ways.get(f).moves(mostProbable(now, f));
      aims[f] = moves < 0 ? -1 : Math.max(moves - 1, 0);
    }
  }

  private static int mostProbable(MarginalBelief belief, int factor) {
    int best = 0;
    for (int s = 1; s < belief.size(factor); s++) {
      if (belief.probability(factor, s) > belief.probability(factor, best)) {
        best = s;
      }
    }
    return best;
  }

  /**
   * What a planned belief is worth.
   *
   * @param planned belief after planned moves
   * @return ln(epsilon) times the probability of being off the way, summed over factors; nats, at
   *     most 0
   */
  public double value(MarginalBelief planned) {
    double value = 0;
    for (int f = 0; f < aims.length; f++) {
      if (aims[f] >= 0) {
        value += off(planned, f) * logEpsilon;
      }
    }
    return value;
  }

  private double off(MarginalBelief planned, int factor) {
    double off = 0;
    for (int k = 0; k < planned.support(factor); k++) {
      int state = planned.supportState(factor, k);
      off += ways.get(factor).reaches(aims[factor], state) ? 0 : planned.probability(factor, state);
    }
    return off;
  }

  /**
   * The way to the intended states of a factor.
   *
   * @param factor the factor
   * @return live
   */
  public Reachability way(int factor) {
    return ways.get(factor);
  }

  /**
   * The model that is planned in.
   *
   * @return as given
   */
  public WorkingModel model() {
    return model;
  }
}
