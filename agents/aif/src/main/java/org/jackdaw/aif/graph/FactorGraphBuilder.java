package org.jackdaw.aif.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.text.NearestName;

/** Builds a {@link FactorGraph} by names. Variables are declared before the factors over them. */
public final class FactorGraphBuilder {

  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<GraphNode> nodes = new ArrayList<>();
  private final LearntFactors learnt = new LearntFactors();

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
    int[] sizes = over.stream().mapToInt(this::size).toArray();
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

  private int size(String name) {
    position(name);
    return variables.get(name).size();
  }

  private static void check(String name, List<String> over, int[] sizes, double... potential) {
    distinct(name, over);
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

  private static void distinct(String name, List<String> over) {
    if (over.isEmpty() || new TreeSet<>(over).size() != over.size()) {
      throw new IllegalArgumentException(
          "factor " + name + ": needs distinct variables, at least one, got " + over);
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
    return factor("transition to " + outcome, scope(outcome, inputs), tensor);
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
    return mixture(outcome, List.of(input), choice, transitions);
  }

  /**
   * Several transitions with any number of inputs of which a switch chooses one.
   *
   * @param outcome the variable they give
   * @param inputs the variables they depend on
   * @param choice the switch, with one value per transition
   * @param transitions tensors [outcome, input 1, input 2, ...], row-major, one per value
   * @return this
   */
  public FactorGraphBuilder mixture(
      String outcome, List<String> inputs, String choice, List<double[]> transitions) {
    int choices = transitions.size();
    int cells = transitions.isEmpty() ? 0 : transitions.get(0).length;
    double[] potential = new double[cells * choices];
    for (int k = 0; k < choices; k++) {
      for (int i = 0; i < cells; i++) {
        potential[i * choices + k] = transitions.get(k)[i];
      }
    }
    return factor("mixture to " + outcome, scope(outcome, inputs, choice), potential);
  }

  private static List<String> scope(String outcome, List<String> inputs, String... more) {
    List<String> over = new ArrayList<>(List.of(outcome));
    over.addAll(inputs);
    over.addAll(List.of(more));
    return over;
  }

  /**
   * Declares a learnt table: a matrix of which every column has a Dirichlet prior. Any number of
   * factors may share it.
   *
   * @param table its name
   * @param counts of the prior [outcome, joint input], at least 0, some in every column; a cell
   *     without counts is impossible and stays so
   * @return this
   */
  public FactorGraphBuilder dirichlet(String table, ColumnMatrix counts) {
    learnt.declare(table, counts);
    return this;
  }

  /**
   * A prior over one variable that is learnt.
   *
   * @param variable the variable
   * @param table the learnt table, of one column
   * @return this
   */
  public FactorGraphBuilder learntCategorical(String variable, String table) {
    return learnt("prior of " + variable, List.of(variable), 0, List.of(table));
  }

  /**
   * A transition or likelihood that is learnt, with any number of inputs.
   *
   * @param outcome the variable it gives
   * @param inputs the variables it depends on; the last varies fastest over the table's columns
   * @param table the learnt table
   * @return this
   */
  public FactorGraphBuilder learntTransition(String outcome, List<String> inputs, String table) {
    return learnt(
        "transition to " + outcome, scope(outcome, inputs), inputs.size(), List.of(table));
  }

  /**
   * Several learnt transitions of which a switch chooses one.
   *
   * @param outcome the variable they give
   * @param inputs the variables they depend on; the last varies fastest over a table's columns
   * @param choice the switch, with one value per table
   * @param components the learnt tables, one per value of the switch
   * @return this
   */
  public FactorGraphBuilder learntMixture(
      String outcome, List<String> inputs, String choice, List<String> components) {
    if (variables.containsKey(choice) && variables.get(choice).size() != components.size()) {
      throw new IllegalArgumentException(
          "mixture to "
              + outcome
              + ": needs one table per value of "
              + choice
              + ", got "
              + components.size());
    }
    return learnt(
        "mixture to " + outcome, scope(outcome, inputs, choice), inputs.size(), components);
  }

  private FactorGraphBuilder learnt(
      String name, List<String> over, int inputs, List<String> components) {
    distinct(name, over);
    int[] positions = over.stream().mapToInt(this::position).toArray();
    int[] sizes = over.stream().mapToInt(this::size).toArray();
    int columns = Arrays.stream(sizes, 1, 1 + inputs).reduce(1, Math::multiplyExact);
    nodes.add(learnt.node(name, positions, sizes, columns, components));
    return this;
  }

  /**
   * A factor that is a function of the belief about its variables: a goal or a constraint.
   *
   * @param name what messages call it
   * @param over the variables, distinct; the last varies fastest in the belief
   * @param rule the factor
   * @return this
   */
  public FactorGraphBuilder beliefFactor(String name, List<String> over, BeliefFactor rule) {
    int[] positions = over.stream().mapToInt(this::position).toArray();
    int[] sizes = over.stream().mapToInt(this::size).toArray();
    distinct(name, over);
    nodes.add(GraphNode.of(name, positions, sizes, rule));
    return this;
  }

  /**
   * A goal on an outcome that is not seen yet, of the form that also seeks information.
   *
   * @param name what messages call it
   * @param inputs the variables that the outcome depends on; the last varies fastest over columns
   * @param likelihood [outcome | inputs]
   * @param logPreferences nats per outcome, finite, up to a constant
   * @return this
   */
  public FactorGraphBuilder goalObservation(
      String name, List<String> inputs, Table likelihood, double... logPreferences) {
    int columns = inputs.stream().mapToInt(this::size).reduce(1, Math::multiplyExact);
    if (columns != likelihood.columns()) {
      throw new IllegalArgumentException(
          name + ": the likelihood needs " + columns + " columns, got " + likelihood.columns());
    }
    return beliefFactor(name, inputs, new GoalObservation(likelihood, logPreferences));
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
    return new FactorGraph(List.copyOf(variables.values()), nodes, learnt.tables());
  }
}
