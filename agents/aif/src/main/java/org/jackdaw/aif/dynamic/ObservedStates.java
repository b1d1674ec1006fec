package org.jackdaw.aif.dynamic;

import java.util.Arrays;
import java.util.OptionalInt;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * Which states an agent sees. A factor is observed if any two of its states are told apart for
 * certain by some modality, whatever the other factors are.
 */
public final class ObservedStates {

  private final WorkingModel model;

  /**
   * The observed states of a model.
   *
   * @param model the model; a table that is to be learnt counts as it is now
   */
  public ObservedStates(WorkingModel model) {
    this.model = model;
  }

  /**
   * The first factor that dynamic programming runs over and that is not observed.
   *
   * @return its position; empty if {@link DynamicProgramming} fits the model
   */
  public OptionalInt hidden() {
    return Arrays.stream(PlannedStates.planned(model)).filter(f -> !observed(f)).findFirst();
  }

  /**
   * Whether a factor is observed.
   *
   * @param factor the factor
   * @return true if outcomes tell its state for certain
   */
  public boolean observed(int factor) {
    int[] group = new int[model.size(factor)]; // states that are not told apart so far
    int groups = 1;
    for (int m = 0; m < model.modalities() && groups < group.length; m++) {
      WorkingTable table = model.likelihood(m);
      for (int p = 0; p < table.parents(); p++) {
        if (table.parent(p) == factor) {
          groups = split(group, confused(table, p, group.length));
        }
      }
    }
    return groups == group.length;
  }

  /** Per state the least one that it shares outcomes with, directly or through others. */
  private static int[] confused(WorkingTable table, int parent, int states) {
    int[] least = new int[states];
    Arrays.setAll(least, s -> s);
    for (int row = 0; row < table.rows(); row++) {
      int first = -1;
      for (int c = 0; c < table.columns(); c++) {
        if (table.probability(row, c) > 0) {
          first = first < 0 ? table.state(c, parent) : first;
          join(least, root(least, first), root(least, table.state(c, parent)));
        }
      }
    }
    for (int s = 0; s < states; s++) {
      least[s] = root(least, s);
    }
    return least;
  }

  private static void join(int[] least, int a, int b) {
    least[Math.max(a, b)] = Math.min(a, b);
  }

  private static int root(int[] least, int state) {
    int root = state;
    while (least[root] != root) {
      root = least[root];
    }
    return root;
  }

  /** Splits groups by another grouping; returns how many there are then. */
  private static int split(int[] group, int[] other) {
    int[] before = group.clone();
    int groups = 0;
    for (int s = 0; s < group.length; s++) {
      int same = 0;
      while (before[same] != before[s] || other[same] != other[s]) {
        same++;
      }
      group[s] = same == s ? groups++ : group[same];
    }
    return groups;
  }
}
