package org.jackdaw.aif.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * The expected return of a freshly made agent in a model, by enumeration of every start state, move
 * and outcome; the agent is made anew and led through each history.
 */
final class ExactValue {

  private final Model model;
  private final Supplier<? extends Agent> agents;
  private final int horizon;

  ExactValue(Model model, Supplier<? extends Agent> agents, int horizon) {
    this.model = model;
    this.agents = agents;
    this.horizon = horizon;
  }

  private record History(Observation first, List<Transition> steps) {
    Observation last() {
      return steps.isEmpty() ? first : steps.get(steps.size() - 1).after();
    }

    History with(Transition step) {
      List<Transition> longer = new ArrayList<>(steps);
      longer.add(step);
      return new History(first, longer);
    }
  }

  private interface Visit {
    double value(int[] values);
  }

  double compute() {
    Table[] starts = new Table[model.factors().size()];
    for (int f = 0; f < starts.length; f++) {
      starts[f] = Table.ofDistribution(model.startMarginal(f));
    }
    int[] none = new int[model.controls().size()];
    return expect(
        starts,
        new int[starts.length],
        new int[starts.length],
        0,
        s ->
            outcomes(
                s.clone(),
                s.clone(),
                none,
                true,
                o -> follow(new History(shown(o), List.of()), s)));
  }

  private static double expect(Table[] tables, int[] columns, int[] values, int at, Visit visit) {
    if (at == tables.length) {
      return visit.value(values);
    }
    double sum = 0;
    for (int k = 0; k < tables[at].support(columns[at]); k++) {
      double p = tables[at].supportValue(columns[at], k);
      if (p > 0) {
        values[at] = tables[at].supportRow(columns[at], k);
        sum += p * expect(tables, columns, values, at + 1, visit);
      }
    }
    return sum;
  }

  private double outcomes(int[] before, int[] after, int[] controls, boolean reset, Visit visit) {
    Table[] tables = new Table[model.modalities().size()];
    int[] columns = new int[tables.length];
    for (int m = 0; m < tables.length; m++) {
      boolean absent = reset && !model.observedAtReset(m);
      tables[m] = absent ? Table.ofDistribution(1) : model.likelihood(m).table();
      columns[m] = absent ? 0 : model.likelihoodColumn(m, before, after, controls);
    }
    return expect(tables, columns, new int[tables.length], 0, visit);
  }

  private Observation shown(int[] outcomes) {
    int[] shown = new int[model.observationSpace().size()];
    int next = 0;
    for (int m = 0; m < outcomes.length; m++) {
      if (!model.rewardOnly(model.modalities().get(m).name())) {
        shown[next++] = outcomes[m];
      }
    }
    return Observation.ofIndices(shown);
  }

  private double follow(History history, int[] states) {
    if (history.steps().size() == horizon) {
      return 0;
    }
    Value action = action(history);
    int joint = model.actions().joint(action);
    int[] controls = new int[model.controls().size()];
    for (int c = 0; c < controls.length; c++) {
      controls[c] = model.actions().control(joint, c);
    }
    int[] before = states.clone();
    Table[] moves = new Table[before.length];
    int[] columns = new int[before.length];
    for (int f = 0; f < moves.length; f++) {
      moves[f] = model.transition(f).table();
      columns[f] = model.transitionColumn(f, before, controls);
    }
    return expect(
        moves,
        columns,
        new int[before.length],
        0,
        s -> {
          int[] after = s.clone();
          return outcomes(before, after, controls, false, o -> step(history, action, after, o));
        });
  }

  private double step(History history, Value action, int[] after, int[] outcomes) {
    int paying = model.modality(model.reward().orElseThrow().modality());
    double reward =
        model.reward().orElseThrow().values().value(history.steps().size() + 1, outcomes[paying]);
    Transition step =
        new Transition(
            history.last(), action, reward, shown(outcomes), model.terminal(after), false);
    return reward + (step.terminated() ? 0 : follow(history.with(step), after));
  }

  private Value action(History history) {
    try (Agent agent = agents.get()) {
      agent.begin(history.first(), Phase.EVALUATE);
      Value action = agent.act();
      for (Transition step : history.steps()) {
        agent.observe(step);
        action = agent.act();
      }
      return action;
    }
  }
}
