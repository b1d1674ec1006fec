package org.jackdaw.baselines.tabular;

/** Learns from the next n steps; the rule of {@link NStepSarsa} and {@link TreeBackup}. */
final class NStep implements Learner {

  private final Lookahead lookahead;
  private final int most;
  private final ValueLearner values;
  private final int[] states; // the last n steps, a ring
  private final int[] actions;
  private final double[] rewards;
  private final boolean[][] allowed;
  private final double[] policy;
  private int oldest;
  private int kept;

  NStep(Lookahead lookahead, NStepOptions options, Setting setting) {
    this.lookahead = lookahead;
    this.most = options.lookahead();
    this.values = new ValueLearner(options.learner(), setting);
    this.states = new int[most];
    this.actions = new int[most];
    this.rewards = new double[most];
    this.allowed = new boolean[most][setting.actions()];
    this.policy = new double[setting.actions()];
  }

  @Override
  public void begin() {
    values.actor.begin();
    kept = 0;
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
    keep(step);
    while (kept == most || step.last && kept > 0) {
      values.table.update(states[oldest], actions[oldest], target(step));
      oldest = (oldest + 1) % most;
      kept--;
    }
    values.learnt(step);
  }

  private void keep(Experience step) {
    int newest = (oldest + kept++) % most;
    states[newest] = step.before;
    actions[newest] = step.action;
    rewards[newest] = step.reward;
    System.arraycopy(step.allowedBefore, 0, allowed[newest], 0, policy.length);
  }

  /** The return of the oldest step that is kept, worked out from the newest one. */
  private double target(Experience step) {
    double target = step.terminated ? 0 : values.discount * worth(step);
    for (int i = kept - 1; i > 0; i--) {
      int at = (oldest + i) % most;
      target = values.discount * seenFrom(at, rewards[at] + target);
    }
    return rewards[oldest] + target;
  }

  private double worth(Experience step) {
    Backup backup = lookahead == Lookahead.SARSA ? Backup.TAKEN : Backup.EXPECTED;
    return backup.value(values.table.row(step.after), step.allowedAfter, values.actor);
  }

  /** What a step's state is worth whose action returned so much. */
  private double seenFrom(int at, double returned) {
    if (lookahead == Lookahead.SARSA) {
      return returned;
    }
    double[] row = values.table.row(states[at]);
    values.actor.behaviour().probabilities(row, allowed[at], policy);
    double worth = 0;
    for (int a = 0; a < policy.length; a++) {
      if (allowed[at][a]) {
        worth += policy[a] * (a == actions[at] ? returned : row[a]);
      }
    }
    return worth;
  }

  @Override
  public double[] row(int state) {
    return values.table.row(state);
  }
}
