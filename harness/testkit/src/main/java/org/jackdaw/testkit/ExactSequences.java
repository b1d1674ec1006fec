package org.jackdaw.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.random.RandomStream;

/**
 * Probabilities of outcome sequences by brute force: every joint state is carried along with its
 * weight, straight from the definition of a {@link Model}.
 */
final class ExactSequences {

  private final Model model;

  ExactSequences(Model model) {
    this.model = model;
  }

  /** A joint state with the probability of being there and having seen everything so far. */
  private record Weighted(int[] states, double weight) {}

  /**
   * The probability of what is seen under given actions.
   *
   * @param actions joint actions, in order
   * @param outcomes outcomes after the reset and after each action; -1 where absent
   * @return the joint probability of all outcomes
   */
  double probability(int[] actions, int[][] outcomes) {
    List<Weighted> now = weighed(starts(), null, outcomes[0]);
    for (int t = 0; t < actions.length; t++) {
      now = merged(moved(now, controls(actions[t]), outcomes[t + 1]));
    }
    return now.stream().mapToDouble(Weighted::weight).sum();
  }

  /** Outcomes drawn from the model under given actions, absent ones as -1. */
  int[][] drawn(int[] actions, RandomStream random) {
    int[][] outcomes = new int[actions.length + 1][];
    List<Weighted> starts = starts();
    double[] weights = starts.stream().mapToDouble(Weighted::weight).toArray();
    int[] states = starts.get(sample(weights, random)).states();
    outcomes[0] = shown(states, states, null, random);
    for (int t = 0; t < actions.length; t++) {
      int[] controls = controls(actions[t]);
      int[] after = new int[states.length];
      for (int f = 0; f < after.length; f++) {
        int column = model.transitionColumn(f, states, controls);
        after[f] = model.transition(f).table().sample(column, random.nextDouble());
      }
      outcomes[t + 1] = shown(states, after, controls, random);
      states = after;
    }
    return outcomes;
  }

  private static int sample(double[] weights, RandomStream random) {
    return Table.ofDistribution(weights).sample(0, random.nextDouble());
  }

  private int[] shown(int[] before, int[] after, int[] controls, RandomStream random) {
    int[] outcomes = new int[model.modalities().size()];
    for (int m = 0; m < outcomes.length; m++) {
      if (controls == null && !model.observedAtReset(m)) {
        outcomes[m] = -1;
      } else {
        int column = model.likelihoodColumn(m, before, after, controls);
        outcomes[m] = model.likelihood(m).table().sample(column, random.nextDouble());
      }
    }
    return outcomes;
  }

  private int[] controls(int action) {
    int[] controls = new int[model.controls().size()];
    for (int c = 0; c < controls.length; c++) {
      controls[c] = model.actions().control(action, c);
    }
    return controls;
  }

  private List<Weighted> starts() {
    List<Weighted> starts = List.of(new Weighted(new int[model.factors().size()], 1));
    for (StartBlock block : model.start()) {
      List<Weighted> next = new ArrayList<>();
      for (Weighted state : starts) {
        for (int k = 0; k < block.distribution().support(0); k++) {
          double p = block.distribution().supportValue(0, k);
          if (p > 0) {
            int joint = block.distribution().supportRow(0, k);
            next.add(new Weighted(placed(state.states(), block, joint), state.weight() * p));
          }
        }
      }
      starts = next;
    }
    return starts;
  }

  private int[] placed(int[] states, StartBlock block, int joint) {
    int[] placed = states.clone();
    int rest = joint;
    for (int i = block.factors().size() - 1; i >= 0; i--) {
      int f = model.factor(block.factors().get(i));
      placed[f] = rest % model.factors().get(f).size();
      rest /= model.factors().get(f).size();
    }
    return placed;
  }

  private List<Weighted> weighed(List<Weighted> states, int[] controls, int[] outcomes) {
    List<Weighted> weighed = new ArrayList<>();
    for (Weighted state : states) {
      double p = state.weight() * seeing(state.states(), state.states(), controls, outcomes);
      if (p > 0) {
        weighed.add(new Weighted(state.states(), p));
      }
    }
    return weighed;
  }

  private double seeing(int[] before, int[] after, int[] controls, int[] outcomes) {
    double p = 1;
    for (int m = 0; m < outcomes.length; m++) {
      if (outcomes[m] >= 0) {
        int column = model.likelihoodColumn(m, before, after, controls);
        p *= model.likelihood(m).table().get(outcomes[m], column);
      }
    }
    return p;
  }

  private List<Weighted> moved(List<Weighted> states, int[] controls, int[] outcomes) {
    List<Weighted> moved = new ArrayList<>();
    for (Weighted state : states) {
      successors(
          state, controls, 0, new int[state.states().length], state.weight(), outcomes, moved);
    }
    return moved;
  }

  private void successors(
      Weighted from,
      int[] controls,
      int f,
      int[] to,
      double weight,
      int[] seen,
      List<Weighted> all) {
    if (f == to.length) {
      double p = weight * seeing(from.states(), to, controls, seen);
      if (p > 0) {
        all.add(new Weighted(to.clone(), p));
      }
      return;
    }
    Table table = model.transition(f).table();
    int column = model.transitionColumn(f, from.states(), controls);
    for (int k = 0; k < table.support(column); k++) {
      if (table.supportValue(column, k) > 0) {
        to[f] = table.supportRow(column, k);
        double next = weight * table.supportValue(column, k);
        successors(from, controls, f + 1, to, next, seen, all);
      }
    }
  }

  private static List<Weighted> merged(List<Weighted> states) {
    Map<String, Weighted> merged = new TreeMap<>();
    for (Weighted state : states) {
      merged.merge(
          java.util.Arrays.toString(state.states()),
          state,
          (a, b) -> new Weighted(a.states(), a.weight() + b.weight()));
    }
    return List.copyOf(merged.values());
  }
}
