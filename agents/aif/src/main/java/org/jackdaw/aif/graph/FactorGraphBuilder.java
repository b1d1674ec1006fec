package org.jackdaw.aif.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.text.NearestName;

/** Builds a {@link FactorGraph} by names. Variables are declared before the factors over them. */
public final class FactorGraphBuilder {

  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<GraphNode> nodes = new ArrayList<>();

  FactorGraphBuilder() {}

  /**
   * Declares a variable with numbered values.
   *
   * @param name its name
   * @param size number of values, at least 1
   * @return this
   */
  public FactorGraphBuilder variable(String name, int size) {
    return variable(Variable.numbered(name, size));
  }

  /**
   * Declares a variable.
   *
   * @param variable name and values
   * @return this
   */
  public FactorGraphBuilder variable(Variable variable) {
    if (variables.putIfAbsent(variable.name(), variable) != null) {
      throw new IllegalArgumentException("variable " + variable.name() + " appears twice");
    }
    positions.put(variable.name(), positions.size());
    return this;
  }

  /**
   * A factor of any form.
   *
   * @param name what messages call it
   * @param over the variables, distinct; the last varies fastest
   * @param potential one non-negative number per joint value, not all zero
   * @return this
   */
  public FactorGraphBuilder factor(String name, List<String> over, double... potential) {
    int[] positions = over.stream().mapToInt(this::position).toArray();
    int[] sizes = over.stream().mapToInt(v -> variables.get(v).size()).toArray();
    check(name, over, sizes, potential);
    nodes.add(new GraphNode(name, positions, sizes, potential));
    return this;
  }

  private int position(String name) {
    if (!variables.containsKey(name)) {
      throw NearestName.unknown("variable", name, variables.keySet());
    }
    return positions.get(name);
  }

  private static void check(String name, List<String> over, int[] sizes, double... potential) {
    if (over.isEmpty() || new TreeSet<>(over).size() != over.size()) {
      throw new IllegalArgumentException(
          "factor " + name + ": needs distinct variables, at least one, got " + over);
    }
    int cells = Arrays.stream(sizes).reduce(1, Math::multiplyExact);
    if (potential.length != cells) {
      throw new IllegalArgumentException(
          "factor " + name + ": needs " + cells + " cells, got " + potential.length);
    }
    for (double value : potential) {
      if (!(value >= 0 && Double.isFinite(value))) {
        throw new IllegalArgumentException(
            "factor " + name + ": cells must be finite and >= 0, got " + value);
      }
    }
    if (Arrays.stream(potential).allMatch(value -> value == 0)) {
      throw new IllegalArgumentException("factor " + name + ": every cell is 0");
    }
  }

  /**
   * A prior over one variable.
   *
   * @param variable the variable
   * @param probabilities one per value
   * @return this
   */
  public FactorGraphBuilder categorical(String variable, double... probabilities) {
    return factor("prior of " + variable, List.of(variable), probabilities);
  }

  /**
   * A goal: a prior over an outcome that is not seen yet.
   *
   * @param outcome the variable
   * @param logPreferences nats per value, up to a constant
   * @return this
   */
  public FactorGraphBuilder goal(String outcome, double... logPreferences) {
    double most = Arrays.stream(logPreferences).max().orElse(0);
    double[] potential = new double[logPreferences.length];
    Arrays.setAll(potential, i -> StrictMath.exp(logPreferences[i] - most));
    double sum = Arrays.stream(potential).sum();
    Arrays.setAll(potential, i -> potential[i] / sum);
    return factor("goal of " + outcome, List.of(outcome), potential);
  }

  /**
   * A transition or likelihood with any number of inputs, such as states, contexts and controls.
   *
   * @param outcome the variable it gives
   * @param inputs the variables it depends on
   * @param tensor probabilities [outcome, input 1, input 2, ...], row-major
   * @return this
   */
  public FactorGraphBuilder transition(String outcome, List<String> inputs, double... tensor) {
    List<String> over = new ArrayList<>(List.of(outcome));
    over.addAll(inputs);
    return factor("transition to " + outcome, over, tensor);
  }

  /**
   * Several transitions of which a switch chooses one, such as a policy.
   *
   * @param outcome the variable they give
   * @param input the variable they depend on
   * @param choice the switch, with one value per transition
   * @param transitions tensors [outcome, input], row-major, one per value of the switch
   * @return this
   */
  public FactorGraphBuilder mixture(
      String outcome, String input, String choice, List<double[]> transitions) {
    int choices = transitions.size();
    int cells = transitions.isEmpty() ? 0 : transitions.get(0).length;
    double[] potential = new double[cells * choices];
    for (int k = 0; k < choices; k++) {
      for (int i = 0; i < cells; i++) {
        potential[i * choices + k] = transitions.get(k)[i];
      }
    }
    return factor("mixture to " + outcome, List.of(outcome, input, choice), potential);
  }

  /**
   * Variables that have the same value.
   *
   * @param equals two or more of one size
   * @return this
   */
  public FactorGraphBuilder equality(String... equals) {
    int size = variables.containsKey(equals[0]) ? variables.get(equals[0]).size() : 0;
    int cells = 1;
    int stride = 0;
    for (int i = 0; i < equals.length; i++) {
      stride = stride * size + 1;
      cells = Math.multiplyExact(cells, size);
    }
    double[] potential = new double[cells];
    for (int value = 0; value < size; value++) {
      potential[value * stride] = 1;
    }
    return factor("equality of " + String.join(", ", equals), List.of(equals), potential);
  }

  /**
   * The graph.
   *
   * @return immutable
   */
  public FactorGraph build() {
    return new FactorGraph(List.copyOf(variables.values()), nodes);
  }
}
