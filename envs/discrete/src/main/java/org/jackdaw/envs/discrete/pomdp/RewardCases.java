package org.jackdaw.envs.discrete.pomdp;

/** Meets every case of a problem that can happen, with its reward. */
final class RewardCases {

  /** Takes a case. */
  @FunctionalInterface
  interface Visitor {

    /**
     * A case.
     *
     * @return whether to go on
     */
    boolean meets(int action, int from, int to, int seen, double reward);
  }

  private final PomdpFile file;

  RewardCases(PomdpFile file) {
    this.file = file;
  }

  /** Whether the visitor met all cases. */
  boolean all(Visitor visitor) {
    for (int a = 0; a < file.actions().size(); a++) {
      for (int from = 0; from < file.states().size(); from++) {
        SparseRow moves = file.transitions(a, from);
        for (int k = 0; k < moves.size(); k++) {
          if (!each(a, from, moves.position(k), visitor)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean each(int action, int from, int to, Visitor visitor) {
    if (file.fullyObserved()) {
      return visitor.meets(action, from, to, 0, file.reward(action, from, to, 0));
    }
    SparseRow outcomes = file.likelihoods(action, to);
    for (int k = 0; k < outcomes.size(); k++) {
      int seen = outcomes.position(k);
      if (!visitor.meets(action, from, to, seen, file.reward(action, from, to, seen))) {
        return false;
      }
    }
    return true;
  }
}
