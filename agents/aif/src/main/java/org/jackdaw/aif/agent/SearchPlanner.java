package org.jackdaw.aif.agent;

import java.util.Optional;
import org.jackdaw.aif.inductive.Intention;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.aif.sophisticated.SophisticatedSearch;
import org.jackdaw.api.space.ActionMask;

/** Weighs next actions by sophisticated inference. */
final class SearchPlanner implements Planner {

  private final SophisticatedSearch search;
  private final Optional<Intention> intention;

  SearchPlanner(
      WorkingModel model,
      SophisticatedOptions options,
      TermWeights weights,
      Optional<Intention> intention) {
    search = new SophisticatedSearch(model, options.rule(), weights, intention, options.deadline());
    this.intention = intention;
  }

  @Override
  public void plan(MarginalBelief now, int step, int left, Optional<ActionMask> mask) {
    search.search(now, step, left);
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
  public void learnt() {
    intention.ifPresent(Intention::refresh);
  }
}
