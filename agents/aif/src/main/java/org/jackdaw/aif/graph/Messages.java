package org.jackdaw.aif.graph;

import java.util.Arrays;
import java.util.List;

/** The messages between the variables and factors of a graph, normalised to sum 1. */
final class Messages {

  private static final double[] NONE = {};

  private final FactorGraph graph;
  private final List<GraphNode> nodes;
  private final double damping;
  private final Observations observations;
  private final double[][][] toFactor; // [factor][slot][value]
  private final double[][][] toVariable; // [factor][slot][value]
  private final double[][][] incoming; // [variable][edge]: toVariable of each of its edges
  private final double[][] beliefs; // [variable][value]
  private final double[][] fresh; // [slot]: a factor's next messages, before they are damped
  private final double[][] values; // [factor][cell]: those of belief factors are tuned
  private final double[] cells; // room for the belief about a factor
  private final double[] upTo; // products of incoming messages of the slots before
  private final double[] beyond; // and after

  Messages(FactorGraph graph, Observations observations, double damping) {
    this.graph = graph;
    this.observations = observations;
    this.damping = damping;
    nodes = graph.nodes();
    int variables = graph.variables().size();
    int[] degrees = new int[variables];
    int widest = nodes.stream().mapToInt(GraphNode::arity).max().orElse(0);
    int largest = graph.variables().stream().mapToInt(v -> v.size()).max().orElse(0);
    toFactor = new double[nodes.size()][][];
    toVariable = new double[nodes.size()][][];
    for (int a = 0; a < nodes.size(); a++) {
      toFactor[a] = blank(nodes.get(a));
      toVariable[a] = blank(nodes.get(a));
      for (int v : nodes.get(a).variables) {
        degrees[v]++;
      }
    }
    beliefs = new double[variables][];
    Arrays.setAll(beliefs, v -> new double[graph.size(v)]);
    incoming = new double[variables][][];
    Arrays.setAll(incoming, v -> new double[degrees[v]][]);
    wire();
    values = new double[nodes.size()][];
    Arrays.setAll(values, this::potential);
    cells = new double[nodes.stream().mapToInt(GraphNode::cells).max().orElse(0)];
    fresh = new double[widest][largest];
    upTo = new double[widest + 1];
    beyond = new double[widest + 1];
  }

  private double[] potential(int a) {
    double[] known = nodes.get(a).values;
    return nodes.get(a).rule.isPresent() ? known.clone() : known;
  }

  private double[][] blank(GraphNode node) {
    double[][] messages = new double[node.arity()][];
    Arrays.setAll(messages, i -> new double[graph.size(node.variables[i])]);
    return messages;
  }

  private void wire() {
    int[] next = new int[incoming.length];
    for (int a = 0; a < nodes.size(); a++) {
      for (int i = 0; i < nodes.get(a).arity(); i++) {
        int v = nodes.get(a).variables[i];
        incoming[v][next[v]++] = toVariable[a][i];
      }
    }
  }

  double[] toVariable(int a, int slot) {
    return toVariable[a][slot].clone();
  }

  double[] evidence(int variable) {
    return observations.of(variable);
  }

  int degree(int variable) {
    return incoming[variable].length;
  }

  void reset() {
    for (double[][] messages : toVariable) {
      for (double[] message : messages) {
        Arrays.fill(message, 1.0 / message.length);
      }
    }
    for (int a = 0; a < values.length; a++) {
      if (nodes.get(a).rule.isPresent()) {
        Arrays.fill(values[a], 1);
      }
    }
  }

  /** Passes messages backwards and then forwards; the largest change of an entry. */
  double sweep(int... order) {
    double change = 0;
    for (int i = order.length - 1; i >= 0; i--) {
      change = Math.max(change, update(order[i]));
    }
    for (int a : order) {
      change = Math.max(change, update(a));
    }
    return change;
  }

  /** Lets a factor hear its variables and answer; the largest change of an entry. */
  double update(int a) {
    collect(a);
    GraphNode node = nodes.get(a);
    if (node.rule.isPresent()) {
      tune(a, node.rule.get());
    }
    for (int i = 0; i < node.arity(); i++) {
      Arrays.fill(fresh[i], 0);
    }
    for (int k = 0; k < node.cells(); k++) {
      spread(a, node, k);
    }
    double change = 0;
    for (int i = 0; i < node.arity(); i++) {
      normalise(fresh[i], toVariable[a][i].length, node.variables[i]);
      change = Math.max(change, replace(toVariable[a][i], fresh[i]));
    }
    return change;
  }

  /** Lets a belief factor answer what its variables say together. */
  private void tune(int a, BeliefFactor rule) {
    Arrays.fill(values[a], 1);
    double[] said = new double[values[a].length];
    joint(a, said);
    System.arraycopy(rule.answer(said), 0, values[a], 0, said.length);
  }

  /** What a factor hears from each of its variables: everything but its own message. */
  void collect(int a) {
    GraphNode node = nodes.get(a);
    for (int i = 0; i < node.arity(); i++) {
      int v = node.variables[i];
      multiply(v, toVariable[a][i], toFactor[a][i]);
    }
  }

  /** One cell's share in the messages to every variable: the others' product times the cell. */
  private void spread(int a, GraphNode node, int k) {
    int arity = node.arity();
    upTo[0] = values[a][k];
    beyond[arity] = 1;
    for (int i = 0; i < arity; i++) {
      upTo[i + 1] = upTo[i] * toFactor[a][i][node.state(k, i)];
    }
    for (int i = arity - 1; i >= 0; i--) {
      int state = node.state(k, i);
      fresh[i][state] += upTo[i] * beyond[i + 1];
      beyond[i] = beyond[i + 1] * toFactor[a][i][state];
    }
  }

  private double replace(double[] old, double[] next) {
    double change = 0;
    for (int s = 0; s < old.length; s++) {
      double damped = damping * old[s] + (1 - damping) * next[s];
      change = Math.max(change, Math.abs(damped - old[s]));
      old[s] = damped;
    }
    return change;
  }

  /** Draws the beliefs from all messages. */
  void conclude() {
    for (int a = 0; a < nodes.size(); a++) {
      collect(a);
    }
    for (int v = 0; v < beliefs.length; v++) {
      multiply(v, NONE, beliefs[v]);
    }
  }

  /** The belief about a variable; not to be modified. */
  double[] belief(int variable) {
    return beliefs[variable];
  }

  /** Rescales after every message, so that many small ones do not vanish together. */
  private void multiply(int variable, double[] except, double[] target) {
    System.arraycopy(evidence(variable), 0, target, 0, target.length);
    normalise(target, target.length, variable);
    for (double[] message : incoming[variable]) {
      if (message != except) {
        for (int s = 0; s < target.length; s++) {
          target[s] *= message[s];
        }
        normalise(target, target.length, variable);
      }
    }
  }

  /** The same in room of its own, which the next call overwrites. */
  double[] joint(int a) {
    joint(a, cells);
    return cells;
  }

  /** The beliefs about the cells of a factor, from what it heard last. */
  void joint(int a, double[] target) {
    GraphNode node = nodes.get(a);
    double sum = 0;
    int size = node.cells();
    for (int k = 0; k < size; k++) {
      target[k] = values[a][k];
      for (int i = 0; i < node.arity(); i++) {
        target[k] *= toFactor[a][i][node.state(k, i)];
      }
      sum += target[k];
    }
    if (!(sum > 0)) {
      throw new IllegalStateException("factor graph: nothing is possible in factor " + node.name);
    }
    for (int k = 0; k < size; k++) {
      target[k] /= sum;
    }
  }

  private void normalise(double[] message, int size, int variable) {
    double sum = 0;
    for (int s = 0; s < size; s++) {
      sum += message[s];
    }
    if (!(sum > 0)) {
      throw new IllegalStateException(
          "factor graph: observations and potentials leave no value of "
              + graph.variables().get(variable).name()
              + " possible");
    }
    for (int s = 0; s < size; s++) {
      message[s] /= sum;
    }
  }
}
