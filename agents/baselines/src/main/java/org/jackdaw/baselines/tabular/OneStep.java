package org.jackdaw.baselines.tabular;

/**
 * Learns from one step at a time (Sutton and Barto 2018, chapter 6): Q(s,a) += step size x (r +
 * discount x value of s' - Q(s,a)). Nothing is added for s' after termination; after truncation it
 * is, since the world would have gone on.
 */
final class OneStep implements Learner {

  private final Backup backup;
  private final ValueLearner values;

  OneStep(Backup backup, TabularOptions options, Setting setting) {
    this.backup = backup;
    this.values = new ValueLearner(options, setting);
  }

  @Override
  public void begin() {
    values.actor.begin();
  }

  @Override
  public int explore(int state, boolean[] allowed) {
    return values.explore(state, allowed);
  }

  @Override
  public int exploit(int state, boolean[] allowed) {
    return values.exploit(state, allowed);
  }

  @Override
  public void learn(Experience step) {
    values.stepped(step, this);
    double later = step.terminated ? 0 : values.discount * worth(step);
    values.table.update(step.before, step.action, step.reward + later);
    values.learnt(step);
  }

  private double worth(Experience step) {
    return backup.value(values.table.row(step.after), step.allowedAfter, values.actor);
  }

  @Override
  public double[] row(int state) {
    return values.table.row(state);
  }

  /** The table, for planners that go on where this leaves off. */
  ValueTable table() {
    return values.table;
  }
}
