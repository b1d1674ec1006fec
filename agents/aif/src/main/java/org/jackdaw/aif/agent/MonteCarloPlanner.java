package org.jackdaw.aif.agent;

import java.util.Optional;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.aif.tree.MonteCarloTreeSearch;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.ActionMask;

/** Weighs next actions by Monte Carlo tree search. */
final class MonteCarloPlanner implements Planner {

  private final MonteCarloTreeSearch search;
  private final PhaseRandom chances; // apart from those of the agent's choices

  MonteCarloPlanner(MonteCarloTreeSearch search, PhaseRandom chances) {
    this.search = search;
    this.chances = chances;
  }

  @Override
  public void begin(Phase phase) {
    chances.begin(phase);
  }

  @Override
  public void plan(MarginalBelief now, int step, int left, Optional<ActionMask> mask) {
    search.search(now, step, left, mask, chances.current());
  }

  @Override
  public void negative(double[] target) {
    for (int a = 0; a < target.length; a++) {
      target[a] = search.negative(a);
    }
  }

  @Override
  public double term(Term term, int action) {
    return search.term(term, action);
  }

  @Override
  public void learnt() {}
}
