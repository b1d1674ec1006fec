package org.jackdaw.baselines.bayes;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.random.RandomStream;

/** Searches anew at every training step. */
final class Searching implements Strategy {

  private final Search search;
  private final RealValues learnt;
  private final Beliefs beliefs;
  private final OptionalInt stepLimit;
  private final Horizon horizon;

  Searching(Bamcp.Options options, Beliefs beliefs, AgentContext context) {
    int actions = Setting.actions(context);
    this.beliefs = beliefs;
    this.learnt = new RealValues(actions, options.discount());
    this.search = new Search(options, beliefs, learnt, actions);
    this.stepLimit = context.budget().stepLimit();
    this.horizon = new Horizon(OptionalDouble.of(options.discount()), OptionalInt.empty());
  }

  @Override
  public void begin() {}

  @Override
  public void counted(int state, int action, double reward, int next, boolean terminated) {
    learnt.learn(state, action, reward, next, terminated);
  }

  @Override
  public void score(int step, int state, double[] scores, RandomStream random) {
    int left = stepLimit.isPresent() ? stepLimit.getAsInt() - step + 1 : Integer.MAX_VALUE;
    search.score(state, Math.max(1, left), scores, random);
  }

  @Override
  public Plan exploit() {
    return horizon.afresh().solve(Optimistic.none(beliefs));
  }
}
