package org.jackdaw.baselines.planner;

import java.util.Arrays;
import org.jackdaw.api.random.RandomStream;

/**
 * Monte Carlo tree search by upper confidence bounds, UCT (Kocsis and Szepesvari 2006,
 * doi:10.1007/11871842_29), with means of returns. Every walk goes down the tree, adds the first
 * node that is new, and counts what it returned with what follows. Where the worth of actions is
 * known if the state were seen, a new node starts as if each had been tried once with that return
 * (the preferred actions of Silver and Veness 2010). The constant of exploration is scaled by the
 * range of the returns met so far. The tree starts anew with every decision, so that equal budgets
 * are equal.
 */
final class TreeSearch {

  private final Walk walk;
  private final Rollouts rollouts;
  private final TreeOptions options;
  private final Future future;
  private final Deadline deadline;
  private final SearchTree tree;
  private final boolean[] anything;
  private final int[] nodes; // the walk under way, by depth
  private final int[] taken;
  private final double[] earned;
  private double least;
  private double most;
  private int walks;

  TreeSearch(Walk walk, Rollouts rollouts, TreeOptions options, Task task, Deadline deadline) {
    this.walk = walk;
    this.rollouts = rollouts;
    this.options = options;
    this.future = task.future();
    this.deadline = deadline;
    int actions = task.joint().actions();
    tree = new SearchTree(actions);
    anything = new boolean[actions];
    Arrays.fill(anything, true);
    int deepest = future.steps().isPresent() ? Math.min(options.depth(), steps()) : options.depth();
    nodes = new int[deepest];
    taken = new int[deepest];
    earned = new double[deepest];
  }

  private int steps() {
    return future.steps().getAsInt();
  }

  /**
   * Searches from the present.
   *
   * @param step number of the step that comes, from 1
   * @param allowed which actions may be taken now
   * @param scores mean returns, filled; of an action that was never tried minus infinity
   */
  void search(int step, boolean[] allowed, double[] scores, RandomStream random) {
    deadline.start();
    tree.clear();
    least = Double.POSITIVE_INFINITY;
    most = Double.NEGATIVE_INFINITY;
    int ahead = future.ahead(step, options.depth());
    int mostNodes = options.budget().mostNodes();
    walks = 0;
    while (walks < options.simulations() && tree.size() < mostNodes && !late(scores.length)) {
      simulate(step, ahead, allowed, random);
      walks++;
    }
    for (int a = 0; a < scores.length; a++) {
      scores[a] = tree.tries(0, a) > 0 ? tree.mean(0, a) : Double.NEGATIVE_INFINITY;
    }
  }

  /** Whether the time is up, once there was a walk for every action. */
  private boolean late(int actions) {
    return walks >= actions && deadline.over();
  }

  private void simulate(int step, int ahead, boolean[] allowed, RandomStream random) {
    walk.start(random);
    int node = 0;
    int length = 0;
    while (node >= 0 && length < ahead) {
      int action = tree.promising(node, length == 0 ? allowed : anything, c(), random);
      nodes[length] = node;
      taken[length] = action;
      earned[length] = walk.step(step + length, action, random);
      length++;
      if (walk.seen() < 0 || length == ahead) {
        node = -1;
      } else {
        node = tree.find(node, action, walk.seen());
      }
    }
    backUp(length, walk.seen() < 0 ? 0 : beyond(step + length, length, ahead, random));
  }

  /** The worth of what follows the walk; where the tree may grow it does. */
  private double beyond(int step, int length, int ahead, RandomStream random) {
    int state = walk.state(random);
    if (length < ahead) {
      int added = tree.add(nodes[length - 1], taken[length - 1], walk.seen());
      for (int a = 0; rollouts.informed() && a < anything.length; a++) {
        tree.count(added, a, rollouts.worth(step, state, a));
      }
    }
    return rollouts.play(step, state, ahead - length, random);
  }

  private void backUp(int length, double after) {
    double value = after;
    for (int t = length - 1; t >= 0; t--) {
      value = earned[t] + future.discount() * value;
      tree.count(nodes[t], taken[t], value);
    }
    least = Math.min(least, value);
    most = Math.max(most, value);
  }

  private double c() {
    return most > least ? options.exploration() * (most - least) : 0;
  }

  /** Nodes that the latest search held. */
  int nodes() {
    return tree.size();
  }

  /** Walks of the latest search. */
  int walks() {
    return walks;
  }
}
