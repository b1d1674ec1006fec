package org.jackdaw.oracle;

import java.util.Arrays;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Table;

/** The states that may follow a state under an action, as keys with probabilities. */
final class Successors {

  private final Model model;
  private final StateKeys keys;
  private final int[] controls;
  private long[] next = new long[16];
  private double[] probabilities = new double[16];
  private int count;

  Successors(Model model, StateKeys keys) {
    this.model = model;
    this.keys = keys;
    this.controls = new int[model.controls().size()];
  }

  /** Lists the successors of a state; every probability is above zero. */
  void list(int[] before, int action) {
    for (int c = 0; c < controls.length; c++) {
      controls[c] = model.actions().control(action, c);
    }
    count = 1;
    next[0] = 0;
    probabilities[0] = 1;
    for (int f = 0; f < before.length; f++) {
      branch(f, model.transition(f).table(), model.transitionColumn(f, before, controls));
    }
  }

  /** Multiplies the list by the support of one factor's column, backwards so it works in place. */
  private void branch(int factor, Table table, int column) {
    int support = positive(table, column);
    grow(count * support);
    int target = count * support;
    for (int i = count - 1; i >= 0; i--) {
      long key = next[i];
      double p = probabilities[i];
      for (int k = table.support(column) - 1; k >= 0; k--) {
        double q = table.supportValue(column, k);
        if (q > 0) {
          target--;
          next[target] = key + keys.stride(factor) * table.supportRow(column, k);
          probabilities[target] = p * q;
        }
      }
    }
    count *= support;
  }

  private static int positive(Table table, int column) {
    int positive = 0;
    for (int k = 0; k < table.support(column); k++) {
      if (table.supportValue(column, k) > 0) {
        positive++;
      }
    }
    return positive;
  }

  private void grow(int needed) {
    if (needed > next.length) {
      next = Arrays.copyOf(next, 2 * needed);
      probabilities = Arrays.copyOf(probabilities, 2 * needed);
    }
  }

  int[] controls() {
    return controls;
  }

  int count() {
    return count;
  }

  long key(int k) {
    return next[k];
  }

  double probability(int k) {
    return probabilities[k];
  }
}
