package org.jackdaw.oracle;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * From where one can come back. States that can reach each other under some actions form a
 * component; an action that leads out of one cannot be undone in the episode (Tarjan 1972,
 * doi:10.1137/0201010). Immutable.
 */
public final class Returns {

  private final int[] component;

  private Returns(int[] component) {
    this.component = component;
  }

  /**
   * The components of a model.
   *
   * @param joint the model
   * @return for every state the component that it belongs to
   */
  public static Returns of(JointModel joint) {
    return new Returns(new Search(joint).components());
  }

  /**
   * Whether a move cannot be undone.
   *
   * @param from a state
   * @param to a state that may follow it
   * @return true if no actions can lead back
   */
  public boolean irreversible(int from, int to) {
    return component[from] != component[to];
  }

  /** Tarjan's search with a stack of its own, as paths may be long. */
  private static final class Search {

    private final JointModel joint;
    private final int[] component;
    private final int[] found; // order of discovery, from 1
    private final int[] lowest;
    private final int[] position; // next edge, over all actions
    private final Deque<Integer> path = new ArrayDeque<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private int discovered;
    private int components;

    Search(JointModel joint) {
      this.joint = joint;
      component = new int[joint.states()];
      Arrays.fill(component, -1);
      found = new int[joint.states()];
      lowest = new int[joint.states()];
      position = new int[joint.states()];
    }

    int[] components() {
      for (int s = 0; s < component.length; s++) {
        if (found[s] == 0) {
          enter(s);
          while (!path.isEmpty()) {
            advance(path.peek());
          }
        }
      }
      return component;
    }

    private void enter(int state) {
      found[state] = ++discovered;
      lowest[state] = discovered;
      path.push(state);
      open.push(state);
    }

    private void advance(int state) {
      int next = next(state);
      if (next < 0) {
        leave(state);
      } else if (found[next] == 0) {
        enter(next);
      } else if (component[next] < 0) {
        lowest[state] = Math.min(lowest[state], found[next]);
      }
    }

    /** The next successor under any action, or -1. */
    private int next(int state) {
      int rest = position[state]++;
      for (int a = 0; a < joint.actions(); a++) {
        int successors = joint.successors(state, a);
        if (rest < successors) {
          return joint.successor(state, a, rest);
        }
        rest -= successors;
      }
      return -1;
    }

    private void leave(int state) {
      path.pop();
      if (lowest[state] == found[state]) {
        int member;
        do {
          member = open.pop();
          component[member] = components;
        } while (member != state);
        components++;
      }
      if (!path.isEmpty()) {
        lowest[path.peek()] = Math.min(lowest[path.peek()], lowest[state]);
      }
    }
  }
}
