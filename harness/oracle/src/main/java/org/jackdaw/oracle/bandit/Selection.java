package org.jackdaw.oracle.bandit;

/** Which of two arms is played, as the value of counts given the values of both arms. */
@FunctionalInterface
interface Selection {

  /** The selection after so many plays. */
  @FunctionalInterface
  interface Source {
    Selection after(int plays);
  }

  double value(int n, int s, int otherN, int otherS, double first, double second);

  static Source best() {
    return plays -> (n, s, otherN, otherS, first, second) -> Math.max(first, second);
  }

  static Selection by(ArmChoice choice) {
    return (n, s, otherN, otherS, first, second) ->
        mixed(choice.first(s, n - s, otherS, otherN - otherS), first, second);
  }

  /** The indices are worked out once for all counts of one arm. */
  static Selection by(ArmIndex index, int plays) {
    double[][] indices = new double[plays + 1][];
    for (int n = 0; n <= plays; n++) {
      indices[n] = new double[n + 1];
      for (int s = 0; s <= n; s++) {
        indices[n][s] = index.of(s, n - s, plays);
      }
    }
    return (n, s, otherN, otherS, first, second) ->
        mixed(chance(indices[n][s], indices[otherN][otherS]), first, second);
  }

  private static double chance(double index, double other) {
    if (index == other || Math.abs(index - other) < ArmIndex.TIE) {
      return 0.5;
    }
    return index > other ? 1 : 0;
  }

  private static double mixed(double chance, double first, double second) {
    return chance * first + (1 - chance) * second;
  }
}
