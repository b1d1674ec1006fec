package org.jackdaw.baselines.bayes;

import java.util.Arrays;
import org.jackdaw.api.random.RandomStream;

/**
 * What BAMCP does at a decision: simulations from the present state, each in a world drawn from the
 * posterior whose rows are drawn when they are needed. Within the tree actions are chosen by UCB1,
 * below it mostly by action values learnt from real steps (Guez, Silver and Dayan 2012, algorithm
 * 1).
 */
final class Search {

  private static final double ROLLOUT_EXPLORATION = 0.5;

  private final Bamcp.Options options;
  private final Beliefs beliefs;
  private final RealValues learnt;
  private final double[] simulated;

  Search(Bamcp.Options options, Beliefs beliefs, RealValues learnt, int actions) {
    this.options = options;
    this.beliefs = beliefs;
    this.learnt = learnt;
    this.simulated = new double[actions];
  }

  /** Scores the actions of a state of which so many steps are left, by their mean returns. */
  void score(int state, int left, double[] scores, RandomStream random) {
    Rows world = beliefs.draw(random);
    SearchNode root = new SearchNode(scores.length);
    int depth = Math.min(left, options.depth());
    double exploration = options.exploration() * (beliefs.highest() - beliefs.lowest());
    for (int simulation = 0; simulation < options.simulations(); simulation++) {
      world.renew();
      simulate(root, state, depth, exploration, world, random);
    }
    for (int a = 0; a < scores.length; a++) {
      scores[a] = root.tries(a) == 0 ? Double.NEGATIVE_INFINITY : root.mean(a);
    }
  }

  private double simulate(
      SearchNode node, int state, int left, double exploration, Rows world, RandomStream random) {
    if (left == 0) {
      return 0;
    }
    int action = node.choose(exploration, random);
    Row row = world.row(state, action);
    double reward = drawn(row.reward(), random);
    int next = row.sample(random.nextDouble());
    double later = 0;
    if (next >= 0) {
      later =
          node.tries(action) == 0
              ? rollout(next, left - 1, world, random)
              : simulate(
                  node.child(action, next, reward), next, left - 1, exploration, world, random);
    }
    double total = reward + options.discount() * later;
    node.add(action, total);
    return total;
  }

  /** An uncertain reward is the least or the highest one, with its mean. */
  private double drawn(double mean, RandomStream random) {
    double low = beliefs.lowest();
    double range = beliefs.highest() - low;
    if (!beliefs.learnsRewards() || range == 0) {
      return mean;
    }
    return random.nextDouble() * range < mean - low ? low + range : low;
  }

  private double rollout(int from, int left, Rows world, RandomStream random) {
    double total = 0;
    double weight = 1;
    int state = from;
    for (int step = 0; step < left && state >= 0; step++) {
      Row row = world.row(state, preferred(state, random));
      total += weight * row.reward();
      weight *= options.discount();
      state = row.sample(random.nextDouble());
    }
    return total;
  }

  private int preferred(int state, RandomStream random) {
    if (random.nextDouble() < ROLLOUT_EXPLORATION) {
      return random.nextInt(simulated.length);
    }
    Arrays.setAll(simulated, a -> learnt.value(state, a));
    return SearchNode.best(simulated, random);
  }
}
