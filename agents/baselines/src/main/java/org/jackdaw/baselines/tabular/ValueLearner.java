package org.jackdaw.baselines.tabular;

/** What learners of one table of action values have in common: the table, and acting by it. */
final class ValueLearner {

  final double discount;
  final ValueTable table;
  final Actor actor;
  private final StepSize size;
  private final boolean drawsBefore;

  ValueLearner(TabularOptions options, Setting setting) {
    discount = options.discount();
    size = new StepSize(options.steps(), setting.budget());
    table = new ValueTable(setting.actions(), options.initialValue(), size);
    actor = new Actor(options.exploring(), setting);
    drawsBefore = options.nextAction() == NextAction.BEFORE_UPDATE;
  }

  /** Another table of the same step sizes. */
  ValueTable twin(TabularOptions options, Setting setting) {
    return new ValueTable(setting.actions(), options.initialValue(), size);
  }

  /** A training step has been taken by a learner that has not learnt from it yet. */
  void stepped(Experience step, Learner learner) {
    size.stepped();
    actor.stepped();
    if (drawsBefore && !step.terminated) {
      actor.commit(learner.row(step.after), step.allowedAfter);
    }
  }

  /** All that a step tells has been learnt. */
  void learnt(Experience step) {
    if (step.last) {
      size.ended();
      actor.ended();
    }
  }

  int explore(int state, boolean[] allowed) {
    return actor.explore(table.row(state), allowed);
  }

  int exploit(int state, boolean[] allowed) {
    return actor.exploit(table.row(state), allowed);
  }
}
