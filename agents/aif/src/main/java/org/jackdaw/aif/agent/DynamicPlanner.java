package org.jackdaw.aif.agent;

import java.util.Optional;
import org.jackdaw.aif.dynamic.DynamicProgramming;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.api.space.ActionMask;

/** Weighs next actions by dynamic programming. */
final class DynamicPlanner implements Planner {

  private final DynamicProgramming programming;

  DynamicPlanner(DynamicProgramming programming) {
    this.programming = programming;
  }

  @Override
  public void plan(MarginalBelief now, int step, int left, Optional<ActionMask> mask) {
    programming.plan(now, step, left);
  }

  @Override
  public void negative(double[] target) {
    for (int a = 0; a < target.length; a++) {
      target[a] = programming.negative(a);
    }
  }

  @Override
  public double term(Term term, int action) {
    return programming.term(term, action);
  }

  @Override
  public void learnt() {
    programming.refresh();
  }
}
