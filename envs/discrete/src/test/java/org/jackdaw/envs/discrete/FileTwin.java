package org.jackdaw.envs.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Table;
import org.jackdaw.envs.discrete.pomdp.Dialect;
import org.jackdaw.envs.discrete.pomdp.PomdpFile;

/**
 * A world beside the problem file that it should equal: both as what each action leads to from each
 * joint state, with its observation and reward. The world's joint states are numbered as the file
 * numbers its states, the last factor varying fastest.
 */
final class FileTwin {

  /** What a step leads to: the state, what the file would call the observation, the reward. */
  private record Case(int next, int seen, double reward) implements Comparable<Case> {
    @Override
    public int compareTo(Case that) {
      int byNext = Integer.compare(next, that.next);
      int bySeen = Integer.compare(seen, that.seen);
      return byNext != 0 ? byNext : bySeen != 0 ? bySeen : Double.compare(reward, that.reward);
    }
  }

  private final Model model;
  private final PomdpFile file;
  private final JointSteps steps;
  private final ToIntFunction<int[]> seen;

  /**
   * A pair.
   *
   * @param model the world's model
   * @param file name of the file among the resources
   * @param seen the file's observation, by one outcome per modality
   */
  FileTwin(Model model, String file, ToIntFunction<int[]> seen) {
    this.model = model;
    this.file = PomdpFile.read(Path.of("src/test/resources/pomdp", file), Dialect.LENIENT);
    this.steps = new JointSteps(model);
    this.seen = seen;
  }

  /** Every case of every reachable state and action, the start and the discount. */
  void agreesTo(double tolerance) {
    assertThat(model.discount()).hasValue(file.discount());
    assertThat(model.actions().size()).isEqualTo(file.actions().size());
    Map<Integer, Double> start = steps.start();
    double whole = 0;
    for (int state = 0; state < file.states().size(); state++) {
      whole += file.start(state);
    }
    for (int state = 0; state < file.states().size(); state++) {
      assertThat(start.getOrDefault(state, 0.0))
          .isCloseTo(file.start(state) / whole, within(tolerance));
    }
    BitSet reached = reached(start);
    assertThat(reached.length()).isLessThanOrEqualTo(file.states().size());
    reached.stream().forEach(state -> state(state, tolerance));
  }

  int reached() {
    return reached(steps.start()).cardinality();
  }

  private BitSet reached(Map<Integer, Double> start) {
    BitSet reached = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(start.keySet());
    while (!open.isEmpty()) {
      int state = open.pop();
      if (!reached.get(state)) {
        reached.set(state);
        for (int a = 0; a < model.actions().size(); a++) {
          steps.outcomes(state, a).keySet().forEach(outcome -> open.push(outcome.next()));
        }
      }
    }
    return reached;
  }

  private void state(int state, double tolerance) {
    for (int action = 0; action < model.actions().size(); action++) {
      Map<Case, Double> ours = ours(state, action);
      Map<Case, Double> theirs = theirs(state, action);
      assertThat(ours.keySet())
          .as("state %s, action %s", file.states().get(state), file.actions().get(action))
          .isEqualTo(theirs.keySet());
      for (var entry : ours.entrySet()) {
        assertThat(entry.getValue())
            .as("state %d, action %d, %s", state, action, entry.getKey())
            .isCloseTo(theirs.get(entry.getKey()), within(tolerance));
      }
    }
  }

  private Map<Case, Double> ours(int state, int action) {
    Map<Case, Double> cases = new TreeMap<>();
    int[] before = steps.states(state);
    int[] controls = {action};
    steps
        .outcomes(state, action)
        .forEach((outcome, p) -> show(before, controls, outcome, p, cases));
    return cases;
  }

  /** Given the reward and both states, the observed modalities are drawn each on its own. */
  private void show(
      int[] before, int[] controls, JointSteps.Outcome to, double p, Map<Case, Double> cases) {
    int[] outcomes = new int[model.modalities().size()];
    Arrays.fill(outcomes, -1);
    show(before, controls, to, p, outcomes, 0, cases);
  }

  private void show(
      int[] before,
      int[] controls,
      JointSteps.Outcome to,
      double p,
      int[] outcomes,
      int m,
      Map<Case, Double> cases) {
    if (m == outcomes.length) {
      Case met = new Case(to.next(), seen.applyAsInt(outcomes), to.reward());
      cases.merge(met, p, Double::sum);
      return;
    }
    if (model.rewardOnly(model.modalities().get(m).name())) {
      show(before, controls, to, p, outcomes, m + 1, cases);
      return;
    }
    Table table = model.likelihood(m).table();
    int column = model.likelihoodColumn(m, before, steps.states(to.next()), controls);
    for (int k = 0; k < table.support(column); k++) {
      outcomes[m] = table.supportRow(column, k);
      double q = p * table.supportValue(column, k);
      if (q > 0) {
        show(before, controls, to, q, outcomes, m + 1, cases);
      }
    }
  }

  private Map<Case, Double> theirs(int state, int action) {
    Map<Case, Double> cases = new TreeMap<>();
    double whole = 0;
    for (int next = 0; next < file.states().size(); next++) {
      double moved = file.transition(action, state, next);
      for (int o = 0; moved > 0 && o < file.observations().size(); o++) {
        double p = moved * file.likelihood(action, next, o);
        whole += p;
        if (p > 0) {
          double reward = file.reward(action, state, next, o) + 0.0;
          cases.merge(new Case(next, o, reward), p, Double::sum);
        }
      }
    }
    double sum = whole;
    cases.replaceAll((met, p) -> p / sum);
    return cases;
  }
}
