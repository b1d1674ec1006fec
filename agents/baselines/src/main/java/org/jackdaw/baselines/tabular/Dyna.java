package org.jackdaw.baselines.tabular;

import org.jackdaw.api.random.RandomStream;
import org.jackdaw.baselines.ActionChoice;

/** Q-learning from real and remembered steps; the rule of {@link DynaQ} and {@link DynaQPlus}. */
final class Dyna implements Learner {

  private final OneStep real;
  private final int planningSteps;
  private final double staleness; // reward per root of age; 0 for Dyna-Q
  private final double discount;
  private final Setting setting;
  private final LastSeen memory;
  private final Masks masks;
  private final boolean[] candidates;

  Dyna(TabularOptions options, int planningSteps, double staleness, Setting setting) {
    this.real = new OneStep(Backup.GREEDY, options, setting);
    this.planningSteps = planningSteps;
    this.staleness = staleness;
    this.discount = options.discount();
    this.setting = setting;
    this.memory = new LastSeen(setting.actions());
    this.masks = new Masks(setting.actions());
    this.candidates = new boolean[setting.actions()];
  }

  @Override
  public void begin() {
    real.begin();
  }

  @Override
  public int explore(int state, boolean[] allowed) {
    return real.explore(state, allowed);
  }

  @Override
  public int exploit(int state, boolean[] allowed) {
    return real.exploit(state, allowed);
  }

  @Override
  public void learn(Experience step) {
    real.learn(step);
    memory.remember(step);
    masks.see(step.before, step.allowedBefore);
    masks.see(step.after, step.allowedAfter);
    RandomStream random = setting.chances().current();
    for (int k = 0; k < planningSteps; k++) {
      int state = memory.state(random.nextInt(memory.states()));
      replay(state, ActionChoice.uniform(candidates(state), random));
    }
  }

  /** Actions tried in a state; with a reward for staleness all that it allows. */
  private boolean[] candidates(int state) {
    if (staleness > 0) {
      return masks.of(state);
    }
    for (int a = 0; a < candidates.length; a++) {
      candidates[a] = memory.tried(state, a);
    }
    return candidates;
  }

  private void replay(int state, int action) {
    int next = memory.next(state, action);
    double later =
        memory.ended(state, action)
            ? 0
            : discount * ActionChoice.max(real.row(next), masks.of(next));
    double curiosity = staleness > 0 ? staleness * StrictMath.sqrt(memory.age(state, action)) : 0;
    real.table().update(state, action, memory.reward(state, action) + curiosity + later);
  }

  @Override
  public double[] row(int state) {
    return real.row(state);
  }
}
