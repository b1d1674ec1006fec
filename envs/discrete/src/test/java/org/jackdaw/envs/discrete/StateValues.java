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

  /** What a state is worth, by what its actions are worth. */
  @FunctionalInterface
  interface Rule {

    /**
     * The worth of a state.
     *
     * @param joint the joint state
     * @param worths one value per action
     */
    double value(int joint, double[] worths);
  }

  private static final Rule BEST = (joint, worths) -> worths[first(worths)];
  private static final Rule RANDOM = (joint, worths) -> mean(worths);

  private final Map<Integer, Double> start;
  private final Map<Integer, Integer> numbers = new TreeMap<>();
  private final List<Integer> joints = new ArrayList<>(); // by number
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
      joints.add(state);
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

  /** Reachable states in which an episode goes on. */
  int going() {
    return (int) steps.stream().filter(actions -> !actions.isEmpty()).count();
  }

  /** The best policy that knows the remaining steps. */
  double optimum(int horizon) {
    return following(BEST, horizon);
  }

  /** The uniformly random policy. */
  double random(int horizon) {
    return following(RANDOM, horizon);
  }

  /** Always the same action. */
  double constant(int action, int horizon) {
    return following((joint, worths) -> worths[action], horizon);
  }

  /** A policy that says what a state is worth by what its actions are worth. */
  double following(Rule rule, int horizon) {
    return atStart(values(horizon, 1, rule));
  }

  /** The best policy with a discount, over many steps. */
  double discounted(int horizon, double discount) {
    return atStart(values(horizon, discount, BEST));
  }

  /** The uniformly random policy with a discount, over many steps. */
  double randomDiscounted(int horizon, double discount) {
    return atStart(values(horizon, discount, RANDOM));
  }

  /** The best value of each possible start, in the order of the joint states. */
  List<Double> optimumPerStart(int horizon) {
    double[] values = values(horizon, 1, BEST);
    return start.keySet().stream().map(joint -> values[numbers.get(joint)]).toList();
  }

  /**
   * The best action of each reachable state in which an episode goes on, in the order of the joint
   * states; the first of equals.
   */
  double[] bestActions(int horizon, double discount) {
    double[] values = values(horizon, discount, BEST);
    return numbers.values().stream()
        .map(steps::get)
        .filter(actions -> !actions.isEmpty())
        .mapToDouble(actions -> first(worths(actions, values, discount)))
        .toArray();
  }

  private static double mean(double[] worths) {
    double sum = 0;
    for (double worth : worths) {
      sum += worth;
    }
    return sum / worths.length;
  }

  private static int first(double[] worths) {
    int best = 0;
    for (int a = 1; a < worths.length; a++) {
      best = worths[a] > worths[best] ? a : best;
    }
    return best;
  }

  /** What one more step is worth after many, which is the long-run average of aperiodic worlds. */
  double gain(int horizon, boolean best) {
    return gain(horizon, 1, best ? BEST : RANDOM);
  }

  /** What a step of the best policy is worth after many, in a world of rounds of so many steps. */
  double gainOfRounds(int horizon, int round) {
    return gain(horizon, round, BEST);
  }

  /** What a step of the same action is worth after many. */
  double constantGain(int action, int horizon) {
    return gain(horizon, 1, (joint, worths) -> worths[action]);
  }

  private double gain(int horizon, int round, Rule rule) {
    return (following(rule, horizon + round) - following(rule, horizon)) / round;
  }

  private double atStart(double[] values) {
    return start.entrySet().stream()
        .mapToDouble(entry -> entry.getValue() * values[numbers.get(entry.getKey())])
        .sum();
  }

  private double[] values(int horizon, double discount, Rule rule) {
    double[] values = new double[steps.size()];
    for (int t = 0; t < horizon; t++) {
      double[] next = new double[values.length];
      for (int s = 0; s < next.length; s++) {
        List<Branches> actions = steps.get(s);
        next[s] =
            actions.isEmpty() ? 0 : rule.value(joints.get(s), worths(actions, values, discount));
      }
      values = next;
    }
    return values;
  }

  private static double[] worths(List<Branches> actions, double[] values, double discount) {
    double[] worths = new double[actions.size()];
    for (int a = 0; a < worths.length; a++) {
      Branches branches = actions.get(a);
      worths[a] = branches.reward();
      for (int k = 0; k < branches.next().length; k++) {
        worths[a] += discount * branches.probability()[k] * values[branches.next()[k]];
      }
    }
    return worths;
  }
}
