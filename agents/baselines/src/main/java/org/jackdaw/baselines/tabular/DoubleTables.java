package org.jackdaw.baselines.tabular;

import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.baselines.ActionChoice;

/** Two tables that judge each other's best actions; the rule of {@link DoubleQLearning}. */
final class DoubleTables implements Learner {

  private final ValueLearner first;
  private final ValueTable second;
  private final PhaseRandom chances;
  private final double[] sum;

  DoubleTables(TabularOptions options, Setting setting) {
    first = new ValueLearner(options, setting);
    second = first.twin(options, setting);
    chances = setting.chances();
    sum = new double[setting.actions()];
  }

  @Override
  public int explore(int state, boolean[] allowed) {
    return first.actor.explore(row(state), allowed);
  }

  @Override
  public int exploit(int state, boolean[] allowed) {
    return first.actor.exploit(row(state), allowed);
  }

  @Override
  public void learn(Experience step) {
    first.stepped(step, this);
    if (chances.current().nextBoolean()) {
      update(first.table, second, step);
    } else {
      update(second, first.table, step);
    }
    first.learnt(step);
  }

  private void update(ValueTable moved, ValueTable judge, Experience step) {
    double later = 0;
    if (!step.terminated) {
      double[] own = moved.row(step.after);
      int best = ActionChoice.best(own, step.allowedAfter, 0, chances.current());
      later = first.discount * judge.row(step.after)[best];
    }
    moved.update(step.before, step.action, step.reward + later);
  }

  /** The sum of both tables. */
  @Override
  public double[] row(int state) {
    double[] one = first.table.row(state);
    double[] other = second.row(state);
    for (int a = 0; a < sum.length; a++) {
      sum[a] = one[a] + other[a];
    }
    return sum;
  }
}
