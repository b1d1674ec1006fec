package org.jackdaw.baselines.planner;

import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;
import org.jackdaw.baselines.ActionChoice;
import org.jackdaw.baselines.Runs;
import org.jackdaw.oracle.ExactFilter;
import org.jackdaw.oracle.History;
import org.jackdaw.oracle.HistoryPolicy;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.PolicyValue;

/** The exact value of what a planner does, by all histories; its model is solved once. */
final class RulePolicy {

  private RulePolicy() {}

  static <O extends Record> ActionScores rule(
      PlannerFactory<O> factory, O options, Model model, int limit) {
    AgentContext context =
        Runs.context(model, new Knowledge.Full(model), Budget.episodes(1, limit), 1);
    return factory.rule(options, Task.of(factory.discount(options), context), context);
  }

  /** The undiscounted value under a step limit; among ties the first action of the stream. */
  static <O extends Record> double value(
      PlannerFactory<O> factory, O options, Model model, int limit) {
    JointModel joint = JointModel.of(model);
    ActionScores rule = rule(factory, options, model, limit);
    return PolicyValue.of(
        joint, limit, HistoryPolicy.deterministic(history -> chosen(joint, rule, history)));
  }

  private static int chosen(JointModel joint, ActionScores rule, History history) {
    ExactFilter filter = new ExactFilter(joint);
    filter.begin(Phase.EVALUATE, history.observations().get(0));
    for (int t = 0; t < history.steps(); t++) {
      filter.step(
          history.actions().get(t),
          history.observations().get(t + 1),
          history.rewards().get(t),
          false);
    }
    RandomStream random = SeedTree.root(7).stream();
    double[] scores = scores(rule, filter, history.steps() + 1, random);
    return ActionChoice.best(scores, all(scores.length), 1e-12, random);
  }

  static double[] scores(ActionScores rule, ExactFilter filter, int step, RandomStream random) {
    double[] scores = new double[filter.joint().actions()];
    rule.score(filter, step, all(scores.length), scores, random);
    return scores;
  }

  private static boolean[] all(int actions) {
    boolean[] all = new boolean[actions];
    java.util.Arrays.fill(all, true);
    return all;
  }
}
