package org.jackdaw.baselines.bayes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.api.random.RandomStream;

/** What was tried after one history of states and actions, and what it returned. */
final class SearchNode {

  /** What came of an action. */
  private record Outcome(int state, double reward) {}

  private final int[] tries;
  private final double[] sums;
  private final double[] scores;
  private final List<Map<Outcome, SearchNode>> children = new ArrayList<>();
  private int visits;

  SearchNode(int actions) {
    tries = new int[actions];
    sums = new double[actions];
    scores = new double[actions];
    for (int a = 0; a < actions; a++) {
      children.add(new HashMap<>());
    }
  }

  int tries(int action) {
    return tries[action];
  }

  double mean(int action) {
    return sums[action] / tries[action];
  }

  /** The action of the highest upper bound; every action once first, ties at random. */
  int choose(double exploration, RandomStream random) {
    double log = StrictMath.log(Math.max(1, visits));
    for (int a = 0; a < scores.length; a++) {
      scores[a] =
          tries[a] == 0
              ? Double.POSITIVE_INFINITY
              : mean(a) + exploration * StrictMath.sqrt(log / tries[a]);
    }
    return best(scores, random);
  }

  /** The position of the largest number; among equals one is drawn. */
  static int best(double[] values, RandomStream random) {
    double most = Arrays.stream(values).max().orElseThrow();
    int ties = 0;
    for (double value : values) {
      ties += value == most ? 1 : 0;
    }
    int left = ties == 1 ? 0 : random.nextInt(ties);
    int position = 0;
    while (values[position] != most || left-- > 0) {
      position++;
    }
    return position;
  }

  void add(int action, double total) {
    visits++;
    tries[action]++;
    sums[action] += total;
  }

  /** The history that goes on by an action, a state and a reward. */
  SearchNode child(int action, int state, double reward) {
    Outcome outcome = new Outcome(state, reward);
    return children.get(action).computeIfAbsent(outcome, o -> new SearchNode(tries.length));
  }
}
