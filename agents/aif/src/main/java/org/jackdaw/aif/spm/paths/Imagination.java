package org.jackdaw.aif.spm.paths;

/**
 * The likeliest combinations of states of some factors, found without going through all: at most
 * four, of states that are each more probable than exp(-8). Where some factor has no such state, it
 * is the combination of the likeliest states alone.
 */
final class Imagination {

  private final boolean[] seen;
  private final int[] current;
  private final int[][] found = new int[PathNumbers.IMAGINED][];
  private final double[] probabilities = new double[PathNumbers.IMAGINED];
  private int count;
  private double total;

  Imagination(int factors) {
    seen = new boolean[factors];
    current = new int[factors];
    for (int i = 0; i < found.length; i++) {
      found[i] = new int[factors];
    }
  }

  /** Which factors are combined; live. */
  boolean[] seen() {
    return seen;
  }

  void imagine(double[][] beliefs) {
    count = 0;
    visit(beliefs, seen.length - 1, 1);
    if (count == 0) {
      likeliest(beliefs);
    }
    total = 0;
    for (int i = 0; i < count; i++) {
      total += probabilities[i];
    }
  }

  /** The first factor varies fastest. A product only falls, so what is too small can be left. */
  private void visit(double[][] beliefs, int factor, double probability) {
    if (factor < 0) {
      insert(probability);
    } else if (!seen[factor]) {
      visit(beliefs, factor - 1, probability);
    } else {
      for (int s = 0; s < beliefs[factor].length; s++) {
        double product = probability * beliefs[factor][s];
        if (beliefs[factor][s] > PathNumbers.SMALLEST_IMAGINED && !outdone(product)) {
          current[factor] = s;
          visit(beliefs, factor - 1, product);
        }
      }
    }
  }

  private boolean outdone(double probability) {
    return count == found.length && probabilities[count - 1] >= probability;
  }

  private void insert(double probability) {
    if (outdone(probability)) {
      return;
    }
    int at = Math.min(count, found.length - 1);
    int[] free = found[at];
    while (at > 0 && probabilities[at - 1] < probability) {
      found[at] = found[at - 1];
      probabilities[at] = probabilities[at - 1];
      at--;
    }
    found[at] = free;
    probabilities[at] = probability;
    System.arraycopy(current, 0, free, 0, free.length);
    count = Math.min(count + 1, found.length);
  }

  private void likeliest(double[][] beliefs) {
    for (int f = 0; f < seen.length; f++) {
      current[f] = PathNumbers.likeliest(beliefs[f]);
    }
    insert(1);
  }

  int size() {
    return count;
  }

  int[] states(int which) {
    return found[which];
  }

  double share(int which) {
    return probabilities[which] / total;
  }
}
