package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The nodes of a graph, by position, and which of them are linked.
 *
 * @param nodes the nodes' numbers, in the order of their positions
 * @param links both directions of every edge, each {@code from * size + to}
 */
record Rooms(List<Integer> nodes, SortedSet<Integer> links) {

  private static final int MOST_ROOMS = 10_000;

  /** The graph of given edges, or without any a chain of stars. */
  static Rooms of(
      String world,
      int clusterSize,
      int connections,
      List<Integer> order,
      List<List<Integer>> edges) {
    Check.that(
        (long) clusterSize * connections < MOST_ROOMS,
        world + ": cluster-size x connections must be below " + MOST_ROOMS);
    List<List<Integer>> pairs =
        edges.isEmpty() && order.isEmpty() ? stars(clusterSize, connections) : edges;
    pairs.forEach(
        pair ->
            Check.that(pair.size() == 2, world + ": edges must be pairs of nodes, got " + pair));
    List<Integer> nodes = order.isEmpty() ? named(pairs) : order;
    Check.that(
        new TreeSet<>(nodes).size() == nodes.size(),
        world + ": node-order must name each node once, got " + order);
    SortedSet<Integer> links = new TreeSet<>();
    for (List<Integer> pair : pairs) {
      Check.that(
          nodes.containsAll(pair), world + ": edges must join nodes of node-order, got " + pair);
      int one = nodes.indexOf(pair.get(0));
      int other = nodes.indexOf(pair.get(1));
      links.add(one * nodes.size() + other);
      links.add(other * nodes.size() + one);
    }
    return new Rooms(List.copyOf(nodes), links);
  }

  /** Stars in a chain: the last node around a centre is the centre of the next star. */
  private static List<List<Integer>> stars(int clusterSize, int connections) {
    List<List<Integer>> pairs = new ArrayList<>();
    for (int star = 0; star < connections; star++) {
      int centre = star * clusterSize;
      for (int leaf = centre + 1; leaf <= centre + clusterSize; leaf++) {
        pairs.add(List.of(centre, leaf));
      }
    }
    return pairs;
  }

  private static List<Integer> named(List<List<Integer>> pairs) {
    Set<Integer> nodes = new LinkedHashSet<>();
    pairs.forEach(nodes::addAll);
    return List.copyOf(nodes);
  }

  int size() {
    return nodes.size();
  }

  boolean linked(int from, int to) {
    return links.contains(from * size() + to);
  }

  List<String> labels() {
    return nodes.stream().map(node -> "n" + node).toList();
  }

  List<String> labelsOrAbsent() {
    List<String> labels = new ArrayList<>(labels());
    labels.add("absent");
    return labels;
  }
}
