package org.jackdaw.aif.graph;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.text.NearestName;

/**
 * A factor graph over finite variables: the product of non-negative potentials, each a function of
 * a few variables. Immutable; made by {@link #builder}. Zeros of potentials take neither space nor
 * time. A potential may also be made of learnt tables, whose columns have Dirichlet priors, or be a
 * {@link BeliefFactor}.
 */
public final class FactorGraph {

  private final List<Variable> variables;
  private final List<GraphNode> nodes;
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final boolean acyclic;
  private final TableLayout tables;

  FactorGraph(Collection<Variable> variables, List<GraphNode> nodes) {
    this(variables, nodes, Map.of());
  }

  FactorGraph(
      Collection<Variable> variables, List<GraphNode> nodes, Map<String, ColumnMatrix> tables) {
    this.tables = new TableLayout(tables);
    this.variables = List.copyOf(variables);
    this.nodes = List.copyOf(nodes);
    for (Variable variable : variables) {
      positions.put(variable.name(), positions.size());
    }
    acyclic = new Schedule(variables.size(), nodes).acyclic();
  }

  /**
   * A graph without variables.
   *
   * @return the builder
   */
  public static FactorGraphBuilder builder() {
    return new FactorGraphBuilder();
  }

  /**
   * The variables.
   *
   * @return in the order of their declaration
   */
  public List<Variable> variables() {
    return variables;
  }

  /**
   * The position of a variable.
   *
   * @param variable its name
   * @return from 0
   * @throws IllegalArgumentException that names the nearest if there is none of this name
   */
  public int position(String variable) {
    Integer position = positions.get(variable);
    if (position == null) {
      throw NearestName.unknown("variable", variable, positions.keySet());
    }
    return position;
  }

  /**
   * The names of the factors.
   *
   * @return in the order of their declaration
   */
  public List<String> factors() {
    return nodes.stream().map(node -> node.name).toList();
  }

  /**
   * The variables of a factor.
   *
   * @param factor its position
   * @return their names, the last varying fastest
   */
  public List<String> variablesOf(int factor) {
    return Arrays.stream(nodes.get(factor).variables)
        .mapToObj(v -> variables.get(v).name())
        .toList();
  }

  /**
   * Whether the graph has no cycle, so that sum-product is exact.
   *
   * @return true for trees and for several of them
   */
  public boolean acyclic() {
    return acyclic;
  }

  /**
   * The names of the learnt tables.
   *
   * @return in the order of their declaration
   */
  public List<String> tables() {
    return tables.names();
  }

  /**
   * The prior of a learnt table.
   *
   * @param table its name
   * @return Dirichlet counts [outcome, joint input]
   */
  public ColumnMatrix prior(String table) {
    return tables.prior(tables.position(table));
  }

  /** Whether a factor's potential depends on beliefs. */
  boolean tuned() {
    return nodes.stream().anyMatch(node -> node.rule.isPresent());
  }

  TableLayout layout() {
    return tables;
  }

  List<GraphNode> nodes() {
    return nodes;
  }

  int size(int variable) {
    return variables.get(variable).size();
  }
}
