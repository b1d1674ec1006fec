package org.jackdaw.aif.graph;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.text.NearestName;

/**
 * A factor graph over finite variables: the product of non-negative potentials, each a function of
 * a few variables. Immutable; made by {@link #builder}. Zeros of potentials take neither space nor
 * time.
 */
public final class FactorGraph {

  private final List<Variable> variables;
  private final List<GraphNode> nodes;
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final boolean acyclic;

  FactorGraph(Collection<Variable> variables, List<GraphNode> nodes) {
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

  List<GraphNode> nodes() {
    return nodes;
  }

  int size(int variable) {
    return variables.get(variable).size();
  }
}
