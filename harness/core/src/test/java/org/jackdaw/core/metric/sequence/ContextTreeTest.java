package org.jackdaw.core.metric.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ContextTreeTest {

  private static final double EXACT = 1e-12;

  private static double probability(ContextTree tree, int depth, int... symbols) {
    double surprisal = 0;
    int[] context = new int[depth];
    java.util.Arrays.fill(context, -1);
    for (int symbol : symbols) {
      surprisal += tree.see(context, symbol);
      for (int d = depth - 1; d > 0; d--) {
        context[d] = context[d - 1];
      }
      if (depth > 0) {
        context[0] = symbol;
      }
    }
    return StrictMath.exp(-surprisal);
  }

  /** (1/2)/1 x (3/2)/2 x (1/2)/3. */
  @Test
  void withoutContextIsTheEstimatorOfKrichevskyAndTrofimov() {
    assertThat(probability(new ContextTree(2, 0), 0, 0, 0, 1))
        .isCloseTo(0.5 * 0.75 * 0.5 / 3, within(EXACT));
  }

  /**
   * 0 1 0 1: after nothing 0, after 0 twice 1, after 1 once 0. Without context 1/2 x 1/4 x (3/2)/3
   * x (3/2)/4; with one symbol 1/2, then 1/2 x 3/4, and 1/2. Half of each.
   */
  @Test
  void mixesContextsOfAllLengths() {
    double none = 0.5 * 0.25 * 0.5 * 0.375;
    double one = 0.5 * (0.5 * 0.75) * 0.5;
    assertThat(probability(new ContextTree(2, 1), 1, 0, 1, 0, 1))
        .isCloseTo((none + one) / 2, within(EXACT));
  }

  @Test
  void givesAllSequencesTogetherProbabilityOne() {
    double sum = 0;
    for (int n = 0; n < 243; n++) {
      int[] symbols = {n % 3, n / 3 % 3, n / 9 % 3, n / 27 % 3, n / 81};
      sum += probability(new ContextTree(3, 2), 2, symbols);
    }
    assertThat(sum).isCloseTo(1, within(EXACT));
  }

  @Test
  void learnsAPatternThatNeedsTwoSymbols() {
    ContextTree tree = new ContextTree(2, 2);
    int[] symbols = new int[400];
    for (int t = 0; t < symbols.length; t++) {
      symbols[t] = t / 2 % 2; // 0 0 1 1
    }
    double bits = -StrictMath.log(probability(tree, 2, symbols)) / StrictMath.log(2);
    assertThat(bits).isLessThan(25); // a bit per symbol would be 400
  }
}
