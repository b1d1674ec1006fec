package org.jackdaw.aif.inductive;

import java.util.Arrays;
import java.util.BitSet;
import org.jackdaw.aif.inductive.InductiveRule.Direction;
import org.jackdaw.aif.model.JointWeights;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * From which states of one factor its intended states can be reached, by number of moves. A move is
 * possible if some action, and some states of the other factors that it depends on, make it likely
 * enough.
 */
public final class Reachability {

  private final WorkingModel model;
  private final int factor;
  private final InductiveRule rule;
  private final BitSet[] reached; // per state, those that one move leads to
  private final BitSet[] sets; // per number of moves
  private final MarginalBelief standing;
  private final JointWeights weights = new JointWeights();
  private final double[] certain;

  /**
   * Reachability of intended states.
   *
   * @param model the model, which may go on learning
   * @param factor the factor
   * @param intended one number per state, above 0 for those intended
   * @param rule depth, threshold and direction
   * @throws IllegalArgumentException if there is not one number per state
   */
  public Reachability(WorkingModel model, int factor, double[] intended, InductiveRule rule) {
    if (intended.length != model.size(factor)) {
      throw new IllegalArgumentException(
          "inductive: intended states need one number per state, "
              + model.size(factor)
              + ", got "
              + intended.length);
    }
    this.model = model;
    this.factor = factor;
    this.rule = rule;
    reached = bitSets(intended.length);
    sets = bitSets(rule.depth());
    for (int s = 0; s < intended.length; s++) {
      sets[0].set(s, intended[s] > 0);
    }
    standing = model.newBelief();
    certain = new double[intended.length];
    work();
  }

  private static BitSet[] bitSets(int count) {
    BitSet[] all = new BitSet[count];
    Arrays.setAll(all, i -> new BitSet());
    return all;
  }

  /** Works the sets out anew from the model as it is now, if the factor's transition is learnt. */
  public void refresh() {
    if (model.transition(factor).counts().isPresent()) {
      work();
    }
  }

  private void work() {
    for (int s = 0; s < reached.length; s++) {
      move(s);
    }
    for (int i = 1; i < sets.length; i++) {
      step(sets[i - 1], sets[i]);
    }
  }

  private void move(int state) {
    WorkingTable table = model.transition(factor);
    Arrays.fill(certain, 0);
    certain[state] = 1;
    standing.set(factor, certain, 0);
    reached[state].clear();
    for (int action = 0; action < model.actions().size(); action++) {
      weights.expand(table, standing, action);
      for (int i = 0; i < weights.size(); i++) {
        mark(table, weights.column(i), reached[state]);
      }
    }
  }

  private void mark(WorkingTable table, int column, BitSet target) {
    for (int next = 0; next < table.rows(); next++) {
      if (table.probability(next, column) > rule.threshold()) {
        target.set(next);
      }
    }
  }

  private void step(BitSet nearer, BitSet farther) {
    farther.clear();
    for (int s = 0; s < reached.length; s++) {
      if (rule.direction() == Direction.FORWARD && nearer.get(s)) {
        farther.or(reached[s]);
      } else if (rule.direction() == Direction.BACKWARD) {
        farther.set(s, reached[s].intersects(nearer));
      }
    }
  }

  /**
   * Whether a state is in a set.
   *
   * @param moves which set: number of moves from the intended states, below the rule's depth
   * @param state the state
   * @return true if it is
   */
  public boolean reaches(int moves, int state) {
    return sets[moves].get(state);
  }

  /**
   * The smallest number of moves from which the intended states are reached.
   *
   * @param state the state
   * @return the number of the first set that holds it; -1 if none does
   */
  public int moves(int state) {
    for (int i = 0; i < sets.length; i++) {
      if (sets[i].get(state)) {
        return i;
      }
    }
    return -1;
  }
}
