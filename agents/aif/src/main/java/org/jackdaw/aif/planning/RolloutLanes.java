package org.jackdaw.aif.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jackdaw.aif.convention.InformationGain;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.model.WorkingTable;

/**
 * Rolls the belief out along the tree of policies in models without structure, depth by depth and
 * many nodes side by side. Where no cell is zero nothing can be skipped and no two ways meet in the
 * same belief, so the work is in plain sums, which a processor does several at a time if they lie
 * side by side. What a factor's own actions make of it is worked out once per belief, whatever is
 * done to the other factors. The results are those of {@link PolicyRollout}.
 */
final class RolloutLanes {

  private static final int TERMS = Term.values().length;
  private static final int LANES = 192;
  private static final long MOST_CELLS = 1L << 20;

  private final WorkingModel model;
  private final PolicySet policies;
  private final double[] shares; // what a step counts, per depth
  private final int[] inner; // per node, where its belief is kept; -1 for leaves
  private final double[] kept;
  private final int states;
  private final int[][] moves; // per factor and action, which of its moves that is
  private final double[][][] moved; // per factor and move, its belief after that
  private final int[][] movedFrom; // per factor and move, the node that this follows
  private final MarginalBelief before;
  private final MarginalBelief after;
  private final BeliefLanes beliefs;
  private final OutcomeLanes[] outcomes;
  private final int[] nodes; // per lane
  private final double[] utility;
  private final double[] gain;
  private int loaded; // the node whose belief is in before

  private RolloutLanes(WorkingModel model, PolicySet policies, int[][] moves, double[] shares) {
    this.model = model;
    this.policies = policies;
    this.moves = moves;
    this.shares = shares;
    inner = inner(policies);
    before = model.newBelief();
    after = model.newBelief();
    states = before.length();
    kept = new double[(1 + IntStream.of(inner).max().orElseThrow()) * states];
    int most = Math.min(LANES, policies.nodes());
    beliefs = new BeliefLanes(model, most);
    outcomes =
        OutcomeBlock.all(model).stream()
            .map(block -> new OutcomeLanes(model, block, most))
            .toArray(OutcomeLanes[]::new);
    moved = new double[moves.length][][];
    movedFrom = new int[moves.length][];
    for (int f = 0; f < moves.length; f++) {
      int distinct = 1 + IntStream.of(moves[f]).max().orElseThrow();
      moved[f] = new double[distinct][model.size(f)];
      movedFrom[f] = new int[distinct];
    }
    nodes = new int[most];
    utility = new double[most];
    gain = new double[most];
  }

  /** Empty where a model has structure to make use of, or terms that are not worked out here. */
  static Optional<RolloutLanes> of(WorkingModel model, PolicySet policies, double[] shares) {
    int[][] moves = new int[model.factors()][];
    long distinct = 1;
    for (int f = 0; f < moves.length; f++) {
      moves[f] = moves(model, f);
      distinct *= 1 + IntStream.of(moves[f]).max().orElseThrow();
    }
    long beliefs = 1 + IntStream.of(inner(policies)).max().orElseThrow();
    long cells = (beliefs + distinct) * model.newBelief().length();
    return plain(model) && distinct >= model.actions().size() && cells <= MOST_CELLS
        ? Optional.of(new RolloutLanes(model, policies, moves, shares))
        : Optional.empty();
  }

  private static boolean plain(WorkingModel model) {
    InformationGain rule = model.conventions().informationGain();
    boolean plain = rule.scope() != InformationGain.Scope.JOINT && rule.smallestMass() == 0;
    for (int m = 0; m < model.modalities(); m++) {
      plain &= OutcomeBlock.plain(model, m);
    }
    for (int f = 0; f < model.factors(); f++) {
      WorkingTable table = model.transition(f);
      plain &= model.still(f) || table.counts().isEmpty() && !table.excluding();
    }
    return plain && !model.ending().possible();
  }

  /** Numbers the moves of a factor: actions that do the same to it are one. */
  private static int[] moves(WorkingModel model, int factor) {
    int[] numbers = new int[model.actions().size()];
    List<Integer> offsets = new ArrayList<>();
    for (int a = 0; a < numbers.length; a++) {
      int offset = model.transition(factor).offset(a);
      if (!offsets.contains(offset)) {
        offsets.add(offset);
      }
      numbers[a] = offsets.indexOf(offset);
    }
    return numbers;
  }

  private static int[] inner(PolicySet policies) {
    int[] inner = new int[policies.nodes()];
    Arrays.fill(inner, -1);
    int count = 0;
    for (int n = 1; n < inner.length; n++) {
      int parent = policies.parent(n);
      inner[parent] = inner[parent] < 0 ? count++ : inner[parent];
    }
    return inner;
  }

  /** Begins an evaluation; whether it can be made here depends on the preferences of the moment. */
  boolean begin(MarginalBelief now) {
    if (model.statePreferences().matter() || model.statePreferences().lastMatters()) {
      return false;
    }
    now.write(kept, inner[0] * states);
    beliefs.begin(now);
    for (int[] from : movedFrom) {
      Arrays.fill(from, -1);
    }
    loaded = -1;
    return true;
  }

  /** As {@link PolicyRollout#roll}. */
  void roll(int from, int to, int step, int horizon, double[] sums) {
    for (int depth = 1; depth <= policies.length(); depth++) {
      for (int node = from; node < to; node++) {
        if (policies.depth(node) == depth) {
          System.arraycopy(sums, policies.parent(node) * TERMS, sums, node * TERMS, TERMS);
          if (depth <= horizon) {
            append(node);
          }
          if (beliefs.full()) {
            flush(depth, step, sums);
          }
        }
      }
      flush(depth, step, sums);
    }
  }

  private void append(int node) {
    int parent = policies.parent(node);
    int action = policies.actionInto(node);
    int lane = beliefs.add();
    nodes[lane] = node;
    int offset = inner[node] * states;
    for (int f = 0; f < moves.length; f++) {
      double[] marginal = predict(parent, f, action);
      beliefs.set(lane, f, marginal);
      if (inner[node] >= 0) {
        System.arraycopy(marginal, 0, kept, offset, marginal.length);
        offset += marginal.length;
      }
    }
  }

  /** The belief about a factor after an action in a node. */
  private double[] predict(int parent, int factor, int action) {
    int move = moves[factor][action];
    double[] marginal = moved[factor][move];
    if (movedFrom[factor][move] != parent) {
      load(parent);
      model.predict(factor, before, action, after);
      for (int s = 0; s < marginal.length; s++) {
        marginal[s] = after.probability(factor, s);
      }
      movedFrom[factor][move] = parent;
    }
    return marginal;
  }

  private void load(int node) {
    if (loaded != node) {
      int offset = inner[node] * states;
      for (int f = 0; f < moves.length; f++) {
        before.set(f, kept, offset);
        offset += model.size(f);
      }
      loaded = node;
    }
  }

  private void flush(int depth, int step, double[] sums) {
    int size = beliefs.size();
    if (size == 0) {
      return;
    }
    Arrays.fill(utility, 0, size, 0);
    Arrays.fill(gain, 0, size, 0);
    for (OutcomeLanes lanes : outcomes) {
      lanes.add(beliefs, step + depth, utility, gain);
    }
    for (int i = 0; i < size; i++) {
      int from = nodes[i] * TERMS;
      sums[from + Term.UTILITY.ordinal()] += shares[depth] * utility[i];
      sums[from + Term.STATE_INFORMATION_GAIN.ordinal()] += shares[depth] * gain[i];
    }
    beliefs.clear();
  }
}
