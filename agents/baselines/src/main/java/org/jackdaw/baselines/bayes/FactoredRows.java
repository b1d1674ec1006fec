package org.jackdaw.baselines.bayes;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.oracle.DecisionProcess;
import org.jackdaw.oracle.JointModel;

/** Multiplies the tables of a structure, known and unknown, to rows over its joint states. */
final class FactoredRows {

  private final JointModel joint;
  private final Model model;
  private final UnknownTable[] transitions; // null where the transition is known
  private final Optional<UnknownTable> unknownPay;
  private final int paying; // the reward modality, or -1
  private final double[] paid; // reward per outcome
  private final boolean payFollowsMove;
  private final RewardCounts rewards;
  private final double[] visits;
  private final int[] before;
  private final int[] after;
  private final int[] controls;

  /** The rewards count where no reward table is given. */
  FactoredRows(
      JointModel joint, Map<String, UnknownTable> tables, RewardCounts rewards, double[] visits) {
    this.joint = joint;
    this.model = joint.model();
    this.rewards = rewards;
    this.visits = visits;
    transitions =
        model.factors().stream()
            .map(factor -> tables.get(TableName.transition(factor.name())))
            .toArray(UnknownTable[]::new);
    Optional<Reward> reward = model.reward();
    paying = reward.map(r -> model.modality(r.modality())).orElse(-1);
    unknownPay = reward.map(r -> tables.get(TableName.likelihood(r.modality())));
    paid = reward.map(FactoredRows::values).orElse(new double[0]);
    payFollowsMove =
        paying >= 0
            && model.likelihood(paying).parents().stream()
                .anyMatch(parent -> parent.kind() == Parent.Kind.AFTER);
    before = new int[model.factors().size()];
    after = new int[before.length];
    controls = new int[model.controls().size()];
  }

  private static double[] values(Reward reward) {
    double[] values = new double[reward.values().outcomes()];
    for (int o = 0; o < values.length; o++) {
      values[o] = reward.values().value(DecisionProcess.SETTLED, o);
    }
    return values;
  }

  double lowest() {
    return Arrays.stream(paid).min().orElse(0);
  }

  double highest() {
    return Arrays.stream(paid).max().orElse(1);
  }

  /** The process of posterior means, of such rewards where no reward table is given. */
  Rows mean(IntToDoubleFunction reward) {
    Columns columns = Columns.mean();
    return new Rows(
        joint.states(),
        joint.actions(),
        (s, a, row) -> fill(s, a, columns, reward.applyAsDouble(s * joint.actions() + a), row));
  }

  /** A process drawn from the posterior. */
  Rows draw(RandomStream random) {
    Columns columns = Columns.drawn(random);
    Rows.Maker maker =
        new Rows.Maker() {
          @Override
          public void fill(int s, int a, Row row) {
            double reward = paying >= 0 ? 0 : rewards.draw(s * joint.actions() + a, random);
            FactoredRows.this.fill(s, a, columns, reward, row);
          }

          @Override
          public void renew() {
            columns.renew();
          }
        };
    return new Rows(joint.states(), joint.actions(), maker);
  }

  private void fill(int state, int action, Columns columns, double counted, Row row) {
    boolean over = joint.terminal(state);
    at(state, action);
    row.clear(over || paying >= 0 ? 0 : counted, over ? 0 : tried(state, action));
    if (!over && paying >= 0 && !payFollowsMove) {
      row.pay(expectedPay(columns));
    }
    for (int k = 0; k < joint.successors(state, action); k++) {
      int next = joint.successor(state, action, k);
      joint.factors(next, after);
      double p = probability(columns);
      if (p > 0 && payFollowsMove) {
        row.pay(p * expectedPay(columns));
      }
      if (p > 0 && !joint.terminal(next)) {
        row.add(next, p);
      }
    }
  }

  private void at(int state, int action) {
    joint.factors(state, before);
    for (int c = 0; c < controls.length; c++) {
      controls[c] = model.actions().control(action, c);
    }
  }

  private double probability(Columns columns) {
    double p = 1;
    for (int f = 0; f < after.length && p > 0; f++) {
      int column = model.transitionColumn(f, before, controls);
      p *=
          transitions[f] == null
              ? model.transition(f).table().get(after[f], column)
              : columns.of(transitions[f], column)[after[f]];
    }
    return p;
  }

  private double expectedPay(Columns columns) {
    int column = model.likelihoodColumn(paying, before, after, controls);
    if (unknownPay.isEmpty()) {
      Table table = model.likelihood(paying).table();
      return table.dot(column, paid);
    }
    double[] p = columns.of(unknownPay.get(), column);
    double sum = 0;
    for (int o = 0; o < p.length; o++) {
      sum += p[o] * paid[o];
    }
    return sum;
  }

  /** The least that was observed of anything unknown that the pair depends on. */
  private double tried(int state, int action) {
    double least = Double.POSITIVE_INFINITY;
    for (int f = 0; f < transitions.length; f++) {
      if (transitions[f] != null) {
        int column = model.transitionColumn(f, before, controls);
        least = Math.min(least, transitions[f].observed(column));
      }
    }
    if (paying < 0 || unknownPay.isPresent() && payFollowsMove) {
      least = Math.min(least, visits[state * joint.actions() + action]);
    } else if (unknownPay.isPresent()) {
      int column = model.likelihoodColumn(paying, before, before, controls);
      least = Math.min(least, unknownPay.get().observed(column));
    }
    return least;
  }
}
