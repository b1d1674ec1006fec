package org.jackdaw.aif.planning;

import java.util.Optional;
import org.jackdaw.aif.inductive.Intention;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.StatePreferences;
import org.jackdaw.aif.model.WorkingModel;

/**
 * Rolls the belief out along a part of the tree of policies and adds the terms of its steps up.
 * What a move brings depends on the belief before it and, where preferences change, on the step, so
 * it is worked out once for beliefs that are equal to the bit.
 */
final class PolicyRollout {

  private static final int TERMS = Term.values().length;

  private final WorkingModel model;
  private final PolicySet policies;
  private final PlannedStep planned;
  private final MoveMemory memory;
  private final Optional<RolloutLanes> lanes; // for models without structure
  private boolean sideBySide; // whether they do the present evaluation
  private final boolean remembering;
  private boolean changing; // whether what a move brings depends on how deep it is planned
  private final MarginalBelief[] own; // per depth, for beliefs that are not remembered
  private final MarginalBelief[] beliefs; // per depth, of the beginning under way
  private final int[] numbers; // of these beliefs in the memory
  private final double[] alive; // per depth, probability that the episode goes on
  private final double[] shares; // what a step counts, per depth
  private double goesOn; // whether the episode goes on after the latest move
  private double ending; // what the last state is worth where it does not

  PolicyRollout(
      WorkingModel model, PolicySet policies, Optional<Intention> intention, double discount) {
    this.model = model;
    this.policies = policies;
    planned = new PlannedStep(model, intention);
    remembering = policies.length() > 1;
    memory = new MoveMemory(model, model.actions().size(), policies.nodes());
    beliefs = new MarginalBelief[policies.length() + 1];
    own = new MarginalBelief[beliefs.length];
    for (int d = 0; d < beliefs.length; d++) {
      own[d] = model.newBelief();
      beliefs[d] = own[d];
    }
    numbers = new int[beliefs.length];
    alive = new double[beliefs.length];
    shares = new double[beliefs.length];
    shares[1] = 1;
    for (int d = 2; d < shares.length; d++) {
      shares[d] = shares[d - 1] * discount;
    }
    lanes = intention.isEmpty() ? RolloutLanes.of(model, policies, shares) : Optional.empty();
  }

  /** Begins an evaluation with the belief about the present. */
  void begin(MarginalBelief now) {
    changing = model.preferences().changing() || model.statePreferences().lastMatters();
    memory.clear();
    own[0].copy(now);
    model.ending().goOn(own[0]);
    sideBySide = lanes.isPresent() && lanes.get().begin(own[0]);
    beliefs[0] = own[0];
    numbers[0] = remembering ? memory.remember(own[0], 0) : MoveMemory.NONE;
    alive[0] = 1;
  }

  /** The belief about the present, knowing that the episode goes on. */
  MarginalBelief now() {
    return own[0];
  }

  /** Adds up the terms of the nodes [from, to), which hold a node's children if they hold it. */
  void roll(int from, int to, int step, int horizon, double[] sums) {
    if (sideBySide) {
      lanes.get().roll(from, to, step, horizon, sums);
      return;
    }
    int most = Math.min(horizon, policies.length());
    for (int node = from; node < to; node++) {
      int depth = policies.depth(node);
      System.arraycopy(sums, policies.parent(node) * TERMS, sums, node * TERMS, TERMS);
      if (depth <= horizon && alive[depth - 1] > 0) {
        move(node, depth, depth == most, step, sums);
      } else {
        alive[depth] = 0;
      }
    }
  }

  private void move(int node, int depth, boolean last, int step, double[] sums) {
    int before = numbers[depth - 1];
    int action = policies.actionInto(node);
    double share = alive[depth - 1] * shares[depth];
    if (before == MoveMemory.NONE) {
      compute(depth, action, last, step);
      for (int k = 0; k < TERMS; k++) {
        sums[node * TERMS + k] += share * planned.term(k);
      }
    } else {
      int move = memory.move(before, action);
      if (memory.knows(move, last)) {
        recall(depth, move);
      } else {
        compute(depth, action, last, step);
        memory.learn(move, planned, last, numbers[depth], goesOn, ending);
      }
      memory.addTerms(move, share, sums, node * TERMS);
    }
    alive[depth] = alive[depth - 1] * goesOn;
    if (model.statePreferences().lastMatters()) {
      sums[node * TERMS + Term.STATE_UTILITY.ordinal()] += share * ending;
    }
  }

  private void compute(int depth, int action, boolean last, int step) {
    model.predict(beliefs[depth - 1], action, own[depth]);
    planned.evaluate(beliefs[depth - 1], action, own[depth], step + depth);
    goOn(own[depth], last);
    beliefs[depth] = own[depth];
    numbers[depth] =
        last || !remembering ? MoveMemory.NONE : memory.remember(own[depth], changing ? depth : 0);
  }

  /** Ends what has ended; what ends here, or is not planned any further, has its last state. */
  private void goOn(MarginalBelief after, boolean last) {
    StatePreferences states = model.statePreferences();
    boolean valued = states.lastMatters();
    ending = valued ? states.lastUtility(after) : 0;
    goesOn = 1;
    if (!last) {
      goesOn = model.ending().possible() ? model.ending().goOn(after) : 1;
      ending -= valued ? goesOn * states.lastUtility(after) : 0;
    }
  }

  private void recall(int depth, int move) {
    goesOn = memory.goesOn(move);
    ending = memory.ending(move);
    numbers[depth] = memory.after(move);
    if (numbers[depth] >= 0) {
      beliefs[depth] = memory.belief(numbers[depth]);
    }
  }
}
