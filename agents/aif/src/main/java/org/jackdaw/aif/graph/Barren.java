package org.jackdaw.aif.graph;

/**
 * Variables of which nothing is known but what leads to them: not observed, and in no other factor
 * than the one that gives them and such as give variables of this kind in turn.
 */
final class Barren {

  private final FactorGraph graph;
  private final Observations observations;
  private final boolean[] barren;
  private final int[] givers; // factors that give a variable

  Barren(FactorGraph graph, Observations observations) {
    this.graph = graph;
    this.observations = observations;
    barren = new boolean[graph.variables().size()];
    givers = new int[barren.length];
    for (GraphNode node : graph.nodes()) {
      givers[node.variables[0]] += node.directed ? 1 : 0;
    }
  }

  /** Finds them anew, under what is observed now. */
  void find() {
    for (int v = 0; v < barren.length; v++) {
      barren[v] = givers[v] == 1 && !observations.informs(v);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int a = graph.nodes().size() - 1; a >= 0; a--) {
        changed |= inform(graph.nodes().get(a));
      }
    }
  }

  /** A factor that matters informs all its variables, one that gives something, its inputs. */
  private boolean inform(GraphNode node) {
    boolean changed = false;
    boolean idle = gives(node);
    for (int i = node.directed ? 1 : 0; !idle && i < node.arity(); i++) {
      changed |= barren[node.variables[i]];
      barren[node.variables[i]] = false;
    }
    return changed;
  }

  /** Whether a factor gives a variable of which nothing else is known. */
  boolean gives(GraphNode node) {
    return node.directed && barren[node.variables[0]];
  }
}
