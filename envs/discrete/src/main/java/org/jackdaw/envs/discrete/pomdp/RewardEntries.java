package org.jackdaw.envs.discrete.pomdp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The reward entries of a file, in its order: the last one that names a case decides. They are kept
 * by action and by the states they name, so a look-up meets few of them whatever the file's size.
 */
final class RewardEntries {

  /** Stands for all states, or all observations. */
  static final int ANY = -1;

  /** One entry: a number for one observation or all, or one number per observation. */
  private record Entry(long order, int observation, double[] numbers) {

    boolean covers(int seen) {
      return observation == ANY || observation == seen;
    }

    double of(int seen) {
      return numbers.length == 1 ? numbers[0] : numbers[seen];
    }
  }

  private final long states;
  private final List<Map<Long, List<Entry>>> entries = new ArrayList<>(); // per action
  private long order;

  RewardEntries(int actions, int states) {
    this.states = states + 1L;
    for (int a = 0; a < actions; a++) {
      entries.add(new HashMap<>());
    }
  }

  private long key(int from, int to) {
    return (from + 1) * states + to + 1;
  }

  /**
   * Adds an entry for an action.
   *
   * @param numbers one for all observations that it covers, or one per observation
   */
  void add(int action, int from, int to, int observation, double... numbers) {
    Entry entry = new Entry(order++, observation, numbers);
    List<Entry> same = entries.get(action).computeIfAbsent(key(from, to), k -> new ArrayList<>());
    same.removeIf(old -> observation == ANY || old.observation() == observation);
    same.add(entry);
  }

  /** The reward of a case; 0 if no entry names it. */
  double reward(int action, int from, int to, int observation) {
    Map<Long, List<Entry>> byStates = entries.get(action);
    Entry best = later(null, byStates.get(key(ANY, ANY)), observation);
    best = later(best, byStates.get(key(from, ANY)), observation);
    best = later(best, byStates.get(key(ANY, to)), observation);
    best = later(best, byStates.get(key(from, to)), observation);
    return best == null ? 0 : best.of(observation);
  }

  private static Entry later(Entry best, List<Entry> candidates, int observation) {
    Entry found = best;
    if (candidates != null) {
      for (Entry entry : candidates) {
        if (entry.covers(observation) && (found == null || entry.order() > found.order())) {
          found = entry;
        }
      }
    }
    return found;
  }
}
