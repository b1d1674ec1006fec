package org.jackdaw.baselines.tabular;

import java.util.Arrays;
import org.jackdaw.baselines.ActionChoice;
import org.jackdaw.baselines.bonus.TransitionCounts;

/** Plans backwards on a learnt model; the rule of {@link PrioritisedSweeping}. */
final class Sweeping implements Learner {

  private final SweepingOptions options;
  private final int actions;
  private final Actor actor;
  private final ValueTable table;
  private final TransitionCounts model;
  private final Masks masks;
  private final PairQueue queue = new PairQueue();
  private int[][] leading = new int[16][]; // pairs that led to a state, their number first

  Sweeping(SweepingOptions options, Setting setting) {
    this.options = options;
    this.actions = setting.actions();
    this.actor = new Actor(options.exploring(), setting);
    this.table =
        new ValueTable(
            actions,
            options.initialValue(),
            new StepSize(StepSizeOptions.standard(), setting.budget()));
    this.model = new TransitionCounts(actions);
    this.masks = new Masks(actions);
  }

  @Override
  public void begin() {
    actor.begin();
  }

  @Override
  public int explore(int state, boolean[] allowed) {
    return actor.explore(table.row(state), allowed);
  }

  @Override
  public int exploit(int state, boolean[] allowed) {
    return actor.exploit(table.row(state), allowed);
  }

  @Override
  public void learn(Experience step) {
    actor.stepped();
    masks.see(step.before, step.allowedBefore);
    masks.see(step.after, step.allowedAfter);
    if (model.count(step.before, step.action, step.after) == 0) {
      link(step.before * actions + step.action, step.after);
    }
    model.add(step.before, step.action, step.reward, step.after, step.terminated);
    consider(step.before * actions + step.action);
    sweep();
    if (step.last) {
      actor.ended();
    }
  }

  private void link(int pair, int state) {
    if (state >= leading.length) {
      leading = Arrays.copyOf(leading, Math.max(state + 1, 2 * leading.length));
    }
    int[] pairs = leading[state] == null ? new int[4] : leading[state];
    if (pairs[0] + 1 == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * pairs.length);
    }
    pairs[++pairs[0]] = pair;
    leading[state] = pairs;
  }

  /** Puts a pair into the queue if its value is far enough from its target. */
  private void consider(int pair) {
    int state = pair / actions;
    int action = pair % actions;
    double error = Math.abs(target(state, action) - table.row(state)[action]);
    if (error > options.threshold()) {
      queue.enter(pair, error);
    }
  }

  private double target(int state, int action) {
    double later = 0;
    for (int k = 0; k < model.successors(state, action); k++) {
      int next = model.successor(state, action, k);
      int goingOn = model.goingOn(state, action, k);
      if (goingOn > 0) {
        later += goingOn * ActionChoice.max(table.row(next), masks.of(next));
      }
    }
    return model.meanReward(state, action)
        + options.discount() * later / model.visits(state, action);
  }

  private void sweep() {
    for (int k = 0; k < options.planningSteps() && !queue.isEmpty(); k++) {
      int pair = queue.next();
      int state = pair / actions;
      table.set(state, pair % actions, target(state, pair % actions));
      if (state < leading.length && leading[state] != null) {
        int[] pairs = leading[state];
        for (int i = 1; i <= pairs[0]; i++) {
          consider(pairs[i]);
        }
      }
    }
  }

  @Override
  public double[] row(int state) {
    return table.row(state);
  }
}
