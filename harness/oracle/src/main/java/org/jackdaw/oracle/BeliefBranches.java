package org.jackdaw.oracle;

import java.util.ArrayList;
import java.util.List;

/** What may be believed after a first observation, or after an action and what it shows. */
final class BeliefBranches {

  /** One distinguishable outcome after which the episode goes on. */
  record Branch(int outcome, double probability, SparseBelief belief) {}

  private final JointModel joint;
  private final JointOutcomes outcomes;
  private final PairMasses masses = new PairMasses();

  BeliefBranches(JointModel joint) {
    this.joint = joint;
    this.outcomes = joint.outcomes();
  }

  /** The beliefs after the first observation. */
  List<Branch> atStart() {
    masses.clear();
    for (int s = 0; s < joint.states(); s++) {
      if (joint.start(s) > 0) {
        spread(s, joint.resetEmission(s), joint.start(s));
      }
    }
    return branches();
  }

  /** The beliefs after an action. */
  List<Branch> after(SparseBelief belief, int action) {
    masses.clear();
    Moves moves = joint.moves();
    for (int i = 0; i < belief.states().length; i++) {
      int row = joint.row(belief.states()[i], action);
      for (int k = moves.starts[row]; k < moves.starts[row + 1]; k++) {
        double mass = belief.probabilities()[i] * moves.probability[k];
        spread(moves.next[k], moves.emission[k], mass);
      }
    }
    return branches();
  }

  /** Where the episode ends nothing more is earned, so terminal states are left out. */
  private void spread(int state, int emission, double mass) {
    if (joint.terminal(state)) {
      return;
    }
    for (int o = outcomes.first(emission); o < outcomes.end(emission); o++) {
      masses.add(outcomes.outcome(o), state, mass * outcomes.probability(o));
    }
  }

  private List<Branch> branches() {
    long[] keys = masses.sortedKeys();
    List<Branch> branches = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= keys.length; i++) {
      if (i == keys.length || keys[i] >> 32 != keys[first] >> 32) {
        branches.add(branch(keys, first, i));
        first = i;
      }
    }
    return branches;
  }

  private Branch branch(long[] keys, int first, int end) {
    int[] states = new int[end - first];
    double[] probabilities = new double[end - first];
    double total = 0;
    for (int i = 0; i < states.length; i++) {
      states[i] = (int) keys[first + i];
      probabilities[i] = masses.mass(keys[first + i]);
      total += probabilities[i];
    }
    for (int i = 0; i < states.length; i++) {
      probabilities[i] /= total;
    }
    return new Branch((int) (keys[first] >> 32), total, new SparseBelief(states, probabilities));
  }
}
