package org.jackdaw.aif.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jackdaw.api.model.Variable;

/**
 * Variables whose belief is kept joint. Given the beliefs elsewhere it is a factor graph without
 * cycles, so that sum-product finds the joint belief that minimises the free energy.
 */
final class Cluster {

  private static final int MOST_SWEEPS = 1000;
  private static final double STILL = 1e-13;

  private final int[] variables; // of the whole graph
  private final List<ClusterNode> nodes = new ArrayList<>();
  private final Messages messages;
  private final int[] order;
  private final boolean tuned;

  /**
   * A cluster.
   *
   * @param touching the factors of its members
   * @param position where a variable of the whole graph stands among the members, -1 for others
   */
  Cluster(
      FactorGraph whole,
      List<SplitFactor> touching,
      Observations observations,
      int[] members,
      IntUnaryOperator position) {
    variables = members;
    for (SplitFactor factor : touching) {
      join(whole, factor, position);
    }
    List<Variable> mine = Arrays.stream(variables).mapToObj(whole.variables()::get).toList();
    FactorGraph part = new FactorGraph(mine, nodes.stream().map(node -> node.local).toList());
    if (!part.acyclic()) {
      throw new IllegalArgumentException(
          "mean field: variables "
              + mine.stream().map(Variable::name).toList()
              + " cannot be kept joint, for the factors between them make a cycle");
    }
    messages = new Messages(part, new Observations(part, observations, variables), 0);
    order = new Schedule(variables.length, part.nodes()).order();
    tuned = part.tuned();
  }

  private void join(FactorGraph whole, SplitFactor factor, IntUnaryOperator among) {
    int[] slots = new int[factor.node.arity()];
    int[] positions = new int[slots.length];
    int count = 0;
    for (int i = 0; i < slots.length; i++) {
      int position = among.applyAsInt(factor.node.variables[i]);
      if (position >= 0) {
        slots[count] = i;
        positions[count++] = position;
      }
    }
    positions = Arrays.copyOf(positions, count);
    int[] sizes = Arrays.stream(positions).map(p -> whole.size(variables[p])).toArray();
    ClusterNode node = new ClusterNode(factor, Arrays.copyOf(slots, count), positions, sizes);
    nodes.add(node);
    factor.parts.add(node);
  }

  /** Takes the variables to be independent, with these beliefs. */
  void begin(double[][] beliefs) {
    for (ClusterNode node : nodes) {
      for (int k = 0; k < node.local.cells(); k++) {
        double belief = 1;
        for (int i = 0; i < node.local.arity(); i++) {
          belief *= beliefs[variables[node.local.variables[i]]][node.local.state(k, i)];
        }
        node.beliefs()[k] = belief;
      }
    }
  }

  /** Finds the joint belief given the beliefs elsewhere. */
  void update() {
    for (ClusterNode node : nodes) {
      node.weigh();
    }
    messages.reset();
    double change = messages.sweep(order);
    for (int sweeps = 1; tuned && change > STILL && sweeps < MOST_SWEEPS; sweeps++) {
      change = messages.sweep(order);
    }
    messages.conclude();
    for (int i = 0; i < nodes.size(); i++) {
      messages.joint(i, nodes.get(i).beliefs());
    }
  }

  double[] belief(int position) {
    return messages.belief(position);
  }

  /** Minus the entropy, and minus the expected logarithm of what was observed, in nats. */
  double freeEnergy() {
    double free = 0;
    for (ClusterNode node : nodes) {
      free -= BetheFreeEnergy.entropy(node.beliefs());
    }
    for (int p = 0; p < variables.length; p++) {
      double[] belief = messages.belief(p);
      free += (messages.degree(p) - 1) * BetheFreeEnergy.entropy(belief);
      free += BetheFreeEnergy.energy(belief, messages.evidence(p));
    }
    return free;
  }
}
