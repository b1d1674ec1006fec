package org.jackdaw.oracle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jackdaw.api.model.Model;

/** Finds every joint state that can be reached from the start under any action. */
final class JointExplorer {

  private final Model model;
  private final StateKeys keys;
  private final Successors successors;
  private final int mostStates;
  private final Set<Long> found = new HashSet<>();
  private final Deque<Long> open = new ArrayDeque<>();

  JointExplorer(Model model, StateKeys keys, int mostStates) {
    this.model = model;
    this.keys = keys;
    this.successors = new Successors(model, keys);
    this.mostStates = mostStates;
  }

  /** The reachable states, as ascending keys. */
  long[] reachable(Map<Long, Double> start) {
    start.keySet().forEach(this::discover);
    int[] state = new int[keys.factors()];
    while (!open.isEmpty()) {
      keys.factors(open.pop(), state);
      if (!model.terminal(state)) {
        expand(state);
      }
    }
    return found.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private void expand(int[] state) {
    for (int action = 0; action < model.actions().size(); action++) {
      successors.list(state, action);
      for (int k = 0; k < successors.count(); k++) {
        discover(successors.key(k));
      }
    }
  }

  private void discover(long key) {
    if (found.add(key)) {
      open.add(key);
      if (found.size() > mostStates) {
        throw JointModel.tooManyStates(mostStates);
      }
    }
  }
}
