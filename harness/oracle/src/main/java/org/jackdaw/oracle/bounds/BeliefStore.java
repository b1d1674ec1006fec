package org.jackdaw.oracle.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.oracle.SparsePomdp;

/**
 * The beliefs that a search has met, equal ones only once, and what follows those that it expanded.
 * When it is full, expansions are made anew each time and nothing more is kept.
 */
final class BeliefStore {

  private static final double QUANTUM = 1e-12;

  /** Numbers that are kept: weights of beliefs, and chances. */
  private static final long CAPACITY = 60_000_000;

  /** A belief rounded, so that rounding makes no two of one. */
  private record Key(int depth, int[] states, long[] quanta) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && depth == that.depth
          && Arrays.equals(states, that.states)
          && Arrays.equals(quanta, that.quanta);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * depth + Arrays.hashCode(states)) + Arrays.hashCode(quanta);
    }
  }

  /** An expanded belief. */
  private record Expanded(BeliefNode node, BeliefNode.Branches branches) {}

  private final SparsePomdp problem;
  private final Horizon horizon;
  private final Stages stages;
  private final Expansion expansion;
  private final Map<Key, BeliefNode> nodes = new HashMap<>();
  private final Map<BeliefNode, BeliefNode.Branches> branches = new HashMap<>();
  private final List<Expanded> expanded = new ArrayList<>();
  private long numbers;
  private long edges;

  BeliefStore(SparsePomdp problem, Horizon horizon, Stages stages) {
    this.problem = problem;
    this.horizon = horizon;
    this.stages = stages;
    expansion = new Expansion(problem);
  }

  /** The belief as it is known, or a new one; it is normalised. */
  BeliefNode node(Support belief, int depth) {
    if (numbers > CAPACITY) {
      return new BeliefNode(belief, depth, stages.at(depth));
    }
    BeliefNode known = nodes.computeIfAbsent(key(belief, depth), k -> fresh(belief, depth));
    return known;
  }

  /** The belief if it has been met; it is normalised. */
  Optional<BeliefNode> known(Support belief, int depth) {
    return Optional.ofNullable(nodes.get(key(belief, depth)));
  }

  private BeliefNode fresh(Support belief, int depth) {
    numbers += 2L * belief.size();
    return new BeliefNode(belief, depth, stages.at(depth));
  }

  private Key key(Support belief, int depth) {
    long[] quanta = new long[belief.size()];
    for (int i = 0; i < quanta.length; i++) {
      quanta[i] = (long) StrictMath.rint(belief.weights()[i] / QUANTUM);
    }
    return new Key(horizon.endless() ? 0 : depth, belief.states(), quanta);
  }

  /** What follows a belief. */
  BeliefNode.Branches branches(BeliefNode node) {
    BeliefNode.Branches known = branches.get(node);
    if (known != null) {
      return known;
    }
    BeliefNode.Branches made = expand(node);
    if (numbers <= CAPACITY) {
      branches.put(node, made);
      expanded.add(new Expanded(node, made));
      numbers += 4L * made.size();
      edges += made.size();
    }
    return made;
  }

  private BeliefNode.Branches expand(BeliefNode node) {
    int actions = problem.actions();
    double[] rewards = new double[actions];
    int[][] observations = new int[actions][0];
    double[][] chances = new double[actions][0];
    BeliefNode[][] next = new BeliefNode[actions][0];
    for (int a = 0; a < actions; a++) {
      rewards[a] = reward(node.belief(), node.depth(), a);
      if (!horizon.last(node.depth())) {
        Successors after = expansion.of(node.belief(), a);
        observations[a] = after.observations();
        chances[a] = new double[after.size()];
        next[a] = new BeliefNode[after.size()];
        for (int i = 0; i < after.size(); i++) {
          chances[a][i] = after.beliefs()[i].total();
          next[a][i] = node(after.beliefs()[i].normalised(), node.depth() + 1);
        }
      }
    }
    return new BeliefNode.Branches(rewards, observations, chances, next);
  }

  /** The expected reward of an action; times the total for a belief that is not normalised. */
  double reward(Support belief, int depth, int action) {
    int step = horizon.step(depth, problem);
    double sum = 0;
    for (int i = 0; i < belief.size(); i++) {
      sum += belief.weights()[i] * problem.joint().expectedReward(step, belief.states()[i], action);
    }
    return sum;
  }

  /** Number of chances that a sweep goes through. */
  long edges() {
    return edges;
  }

  /** Improves the bounds of all expanded beliefs once, later ones first. */
  void sweep() {
    for (int i = expanded.size() - 1; i >= 0; i--) {
      expanded.get(i).node().back(expanded.get(i).branches(), horizon.discount());
    }
  }
}
