package org.jackdaw.oracle.bounds;

/**
 * A belief that the search has met, with bounds of its own, which may be closer than those of its
 * stage. What follows it is kept once it has been expanded.
 */
final class BeliefNode {

  /** What follows a belief: per action the reward, the observations, their chances and beliefs. */
  record Branches(double[] rewards, int[][] observations, double[][] chances, BeliefNode[][] next) {

    /** Number of chances. */
    int size() {
      int size = 0;
      for (BeliefNode[] beliefs : next) {
        size += beliefs.length;
      }
      return size;
    }

    double upper(int action, double discount) {
      double later = 0;
      for (int i = 0; i < next[action].length; i++) {
        later += chances[action][i] * next[action][i].upper;
      }
      return rewards[action] + discount * later;
    }

    double lower(int action, double discount) {
      double later = 0;
      for (int i = 0; i < next[action].length; i++) {
        later += chances[action][i] * next[action][i].lower;
      }
      return rewards[action] + discount * later;
    }

    int mostPromising(double discount) {
      int best = 0;
      double most = upper(0, discount);
      for (int a = 1; a < rewards.length; a++) {
        double value = upper(a, discount);
        if (value > most) {
          most = value;
          best = a;
        }
      }
      return best;
    }

    double highestUpper(double discount) {
      double most = Double.NEGATIVE_INFINITY;
      for (int a = 0; a < rewards.length; a++) {
        most = Math.max(most, upper(a, discount));
      }
      return most;
    }

    double highestLower(double discount) {
      double most = Double.NEGATIVE_INFINITY;
      for (int a = 0; a < rewards.length; a++) {
        most = Math.max(most, lower(a, discount));
      }
      return most;
    }
  }

  private final Support belief;
  private final int depth;
  private double upper;
  private double lower;

  BeliefNode(Support belief, int depth, Stage stage) {
    this.belief = belief;
    this.depth = depth;
    upper = stage.upper().at(belief);
    lower = stage.lower().at(belief);
  }

  Support belief() {
    return belief;
  }

  int depth() {
    return depth;
  }

  double upper() {
    return upper;
  }

  double lower() {
    return lower;
  }

  double gap() {
    return upper - lower;
  }

  /** Takes over what the stage has learnt since. */
  void refresh(Stage stage) {
    upper = Math.min(upper, stage.upper().at(belief));
    lower = Math.max(lower, stage.lower().at(belief));
  }

  /** Bounds from those of what follows. */
  void back(Branches branches, double discount) {
    upper = Math.min(upper, branches.highestUpper(discount));
    lower = Math.max(lower, branches.highestLower(discount));
  }
}
