package org.jackdaw.baselines.bayes;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jackdaw.api.random.RandomStream;

/** Follows a plan that is made anew by a schedule. */
final class Planned implements Strategy {

  private final Schedule schedule;
  private final Function<RandomStream, Plan> planner;
  private final Supplier<Plan> exploiter;
  private Plan plan;

  Planned(Schedule schedule, Function<RandomStream, Plan> planner, Supplier<Plan> exploiter) {
    this.schedule = schedule;
    this.planner = planner;
    this.exploiter = exploiter;
  }

  @Override
  public void begin() {
    schedule.begin();
  }

  @Override
  public void counted(int state, int action, double reward, int next, boolean terminated) {
    schedule.counted(state, action);
  }

  @Override
  public void score(int step, int state, double[] scores, RandomStream random) {
    if (schedule.due()) {
      plan = planner.apply(random);
    }
    for (int a = 0; a < scores.length; a++) {
      scores[a] = plan.value(step, state, a);
    }
  }

  @Override
  public Plan exploit() {
    return exploiter.get();
  }
}
