package org.jackdaw.oracle.bounds;

import java.util.ArrayList;
import java.util.List;

/**
 * A lower bound on the value of every belief: the best of some vectors, each the value per state of
 * a plan that ignores what state it is in.
 */
final class LowerBound {

  private static final int FIRST_CHECK = 64;

  private final List<double[]> vectors = new ArrayList<>();
  private int nextCheck = FIRST_CHECK;

  /** The value at a belief, and for an unnormalised one that times its total. */
  double at(Support belief) {
    return belief.dot(best(belief));
  }

  /** The vector that is best at a belief. */
  double[] best(Support belief) {
    double[] best = vectors.get(0);
    double value = belief.dot(best);
    for (int i = 1; i < vectors.size(); i++) {
      double other = belief.dot(vectors.get(i));
      if (other > value) {
        value = other;
        best = vectors.get(i);
      }
    }
    return best;
  }

  void add(double[] vector) {
    vectors.add(vector);
    if (vectors.size() >= nextCheck) {
      dropDominated();
      nextCheck = vectors.size() + Math.max(FIRST_CHECK, vectors.size() / 4);
    }
  }

  /** Drops vectors that another one is nowhere worse than; of equal ones the first stays. */
  private void dropDominated() {
    List<double[]> kept = new ArrayList<>();
    for (int i = vectors.size() - 1; i >= 0; i--) {
      double[] candidate = vectors.get(i);
      if (kept.stream().noneMatch(k -> dominates(k, candidate))) {
        kept.removeIf(k -> dominates(candidate, k));
        kept.add(candidate);
      }
    }
    vectors.clear();
    for (int i = kept.size() - 1; i >= 0; i--) {
      vectors.add(kept.get(i));
    }
  }

  private static boolean dominates(double[] a, double[] b) {
    for (int s = 0; s < a.length; s++) {
      if (a[s] < b[s]) {
        return false;
      }
    }
    return true;
  }

  /** Keeps these vectors alone. */
  void replace(List<double[]> others) {
    vectors.clear();
    vectors.addAll(others);
  }

  int size() {
    return vectors.size();
  }
}
