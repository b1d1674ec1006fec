package org.jackdaw.envs.discrete;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jackdaw.api.model.Model;
import org.jackdaw.envs.discrete.JointSteps.Outcome;

/**
 * Values of a model whose joint state is known to the agent, by backward induction over the
 * remaining steps on the states that can be reached.
 */
final class StateValues {

  private final Map<Integer, Double> start;
  private final Map<Integer, Integer> numbers = new TreeMap<>();
  private final List<List<Branches>> steps = new ArrayList<>();

  /** The outcomes of one action: the expected reward and where it leads. */
  private record Branches(double reward, int[] next, double[] probability) {}

  StateValues(Model model) {
    JointSteps joint = new JointSteps(model);
    Deque<Integer> waiting = new ArrayDeque<>();
    start = joint.start();
    start.keySet().forEach(state -> number(state, waiting));
    while (!waiting.isEmpty()) {
      int state = waiting.remove();
      List<Branches> actions = new ArrayList<>();
      for (int a = 0; a < model.actions().size() && !joint.terminal(state); a++) {
        actions.add(branches(joint.outcomes(state, a), waiting));
      }
      steps.add(actions);
    }
  }

  private int number(int joint, Deque<Integer> waiting) {
    Integer known = numbers.get(joint);
    if (known == null) {
      waiting.add(joint);
      known = numbers.size();
      numbers.put(joint, known);
    }
    return known;
  }

  private Branches branches(Map<Outcome, Double> outcomes, Deque<Integer> waiting) {
    int[] next = new int[outcomes.size()];
    double[] probability = new double[outcomes.size()];
    double reward = 0;
    int k = 0;
    for (Map.Entry<Outcome, Double> entry : outcomes.entrySet()) {
      next[k] = number(entry.getKey().next(), waiting);
      probability[k++] = entry.getValue();
      reward += entry.getValue() * entry.getKey().reward();
    }
    return new Branches(reward, next, probability);
  }

  /** Reachable states, terminal ones included. */
  int reachable() {
    return numbers.size();
  }

  /** The best policy that knows the remaining steps. */
  double optimum(int horizon) {
    return atStart(values(horizon, 1, true));
  }

  /** The uniformly random policy. */
  double random(int horizon) {
    return atStart(values(horizon, 1, false));
  }

  /** The best policy with a discount, over many steps. */
  double discounted(int horizon, double discount) {
    return atStart(values(horizon, discount, true));
  }

  /** The uniformly random policy with a discount, over many steps. */
  double randomDiscounted(int horizon, double discount) {
    return atStart(values(horizon, discount, false));
  }

  /** The best value of each possible start, in the order of the joint states. */
  List<Double> optimumPerStart(int horizon) {
    double[] values = values(horizon, 1, true);
    return start.keySet().stream().map(joint -> values[numbers.get(joint)]).toList();
  }

  /** What one more step is worth after many, which is the long-run average of aperiodic worlds. */
  double gain(int horizon, boolean best) {
    return atStart(values(horizon + 1, 1, best)) - atStart(values(horizon, 1, best));
  }

  private double atStart(double[] values) {
    return start.entrySet().stream()
        .mapToDouble(entry -> entry.getValue() * values[numbers.get(entry.getKey())])
        .sum();
  }

  private double[] values(int horizon, double discount, boolean best) {
    double[] values = new double[steps.size()];
    for (int t = 0; t < horizon; t++) {
      double[] next = new double[values.length];
      for (int s = 0; s < next.length; s++) {
        next[s] = steps.get(s).isEmpty() ? 0 : backup(steps.get(s), values, discount, best);
      }
      values = next;
    }
    return values;
  }

  private static double backup(
      List<Branches> actions, double[] values, double discount, boolean best) {
    double max = Double.NEGATIVE_INFINITY;
    double mean = 0;
    for (Branches branches : actions) {
      double q = branches.reward();
      for (int k = 0; k < branches.next().length; k++) {
        q += discount * branches.probability()[k] * values[branches.next()[k]];
      }
      max = Math.max(max, q);
      mean += q / actions.size();
    }
    return best ? max : mean;
  }
}
