package org.jackdaw.aif.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The order in which factors send their messages: breadth first from the first factor of each
 * connected part. Backwards and then forwards in this order, a tree is done.
 */
final class Schedule {

  private final List<GraphNode> nodes;
  private final List<List<Integer>> neighbours = new ArrayList<>(); // factors of each variable
  private final boolean[] reached;
  private final List<Integer> order = new ArrayList<>();
  private int parts;

  Schedule(int variables, List<GraphNode> nodes) {
    this.nodes = nodes;
    for (int v = 0; v < variables; v++) {
      neighbours.add(new ArrayList<>());
    }
    meet(true);
    meet(false);
    reached = new boolean[nodes.size()];
    for (int a = 0; a < nodes.size(); a++) {
      if (!reached[a]) {
        parts++;
        walk(a);
      }
    }
  }

  /** Belief factors come first, so that a chain hears each of them at once. */
  private void meet(boolean beliefFactors) {
    for (int a = 0; a < nodes.size(); a++) {
      for (int v : nodes.get(a).variables) {
        if (nodes.get(a).rule.isPresent() == beliefFactors) {
          neighbours.get(v).add(a);
        }
      }
    }
  }

  private void walk(int from) {
    Deque<Integer> waiting = new ArrayDeque<>(List.of(from));
    reached[from] = true;
    while (!waiting.isEmpty()) {
      int a = waiting.remove();
      order.add(a);
      for (int v : nodes.get(a).variables) {
        for (int next : neighbours.get(v)) {
          if (!reached[next]) {
            reached[next] = true;
            waiting.add(next);
          }
        }
      }
    }
  }

  int[] order() {
    return order.stream().mapToInt(a -> a).toArray();
  }

  /** A graph has no cycle if it has as many vertices as edges and parts. */
  boolean acyclic() {
    long used = neighbours.stream().filter(factors -> !factors.isEmpty()).count();
    int edges = nodes.stream().mapToInt(GraphNode::arity).sum();
    return used + nodes.size() == edges + parts;
  }
}
