package org.jackdaw.oracle.bounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackdaw.oracle.SparsePomdp;

/**
 * Heuristic search value iteration (Smith and Simmons 2005, arXiv:1207.1412): trials follow the
 * action with the best upper bound and the observation whose next belief is least certain, and
 * improve both bounds on the way back. The lower bound is a set of vectors, the upper one the fast
 * informed bound with a sawtooth of points. Beliefs that were met are kept with bounds of their
 * own, which sweeps over all of them improve between trials, so a problem with few beliefs is
 * solved exactly. With a finite horizon every stage has its own bounds.
 *
 * <p>Stopped by gap or number of backups alone, a search gives the same numbers on every machine.
 */
public final class BoundSearch {

  /** Trials end where the gap is this part of the one at the start, or what is asked for. */
  private static final double TRIAL_GAP = 0.3;

  private static final int LONGEST_TRIAL = 2_000;

  private final SparsePomdp problem;
  private final Horizon horizon;
  private final Stages stages;
  private final BeliefStore store;
  private final PlanVector plans;
  private final ValueBounds first;
  private final List<BeliefNode> roots = new ArrayList<>();
  private final List<Double> chances = new ArrayList<>();
  private long backups;
  private long work; // chances gone through since the last sweep

  /**
   * A search with the bounds that need none.
   *
   * @param problem the problem
   * @param horizon how the future counts
   */
  public BoundSearch(SparsePomdp problem, Horizon horizon) {
    this.problem = problem;
    this.horizon = horizon;
    StageValues values = new StageValues(problem, horizon);
    double[][][] blind = values.fromBelow(Backup::blind);
    double[][][] known = values.fromAbove(Backup::known);
    double[][][] informed = values.from(known, Backup::informed);
    double[][][] random = values.fromBelow(Backup::uniform);
    stages = new Stages(horizon, blind, informed);
    store = new BeliefStore(problem, horizon, stages);
    plans = new PlanVector(problem, horizon, stages);
    StartValues start = new StartValues(problem);
    for (Support belief : start.list()) {
      roots.add(store.node(belief.normalised(), 0));
      chances.add(belief.total());
    }
    first =
        new ValueBounds(
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            start.mean(random[0]),
            start.constant(blind[0]),
            start.perBelief(informed[0]),
            start.perBelief(known[0]),
            start.perState(known[0]),
            0);
  }

  /**
   * Searches until a limit is met. It may be called again, to go on.
   *
   * @param limits when to stop
   * @return what is known then
   */
  public ValueBounds run(SearchLimits limits) {
    long last = backups + limits.mostBackups();
    ValueBounds found = bounds();
    while (found.relativeGap() > limits.relativeGap()
        && backups < last
        && !limits.stop().test(found)) {
      double scale = Math.max(Math.abs(found.lower()), Math.abs(found.upper()));
      BeliefNode root = widest();
      trial(root, Math.max(limits.relativeGap() * scale / 2, TRIAL_GAP * root.gap()), last);
      sweepWhenDue();
      found = bounds();
    }
    return found;
  }

  private void sweepWhenDue() {
    if (work > store.edges()) {
      store.sweep();
      work = 0;
    }
  }

  private BeliefNode widest() {
    int widest = 0;
    for (int i = 1; i < roots.size(); i++) {
      if (chances.get(i) * roots.get(i).gap() > chances.get(widest) * roots.get(widest).gap()) {
        widest = i;
      }
    }
    return roots.get(widest);
  }

  private void trial(BeliefNode root, double enough, long last) {
    List<BeliefNode> path = new ArrayList<>();
    Optional<BeliefNode> next = Optional.of(root);
    double tolerated = enough;
    while (next.isPresent() && path.size() < horizon.steps().orElse(LONGEST_TRIAL)) {
      BeliefNode node = next.get();
      node.refresh(stages.at(node.depth()));
      if (node.gap() <= tolerated && !path.isEmpty()) {
        break;
      }
      path.add(node);
      tolerated /= horizon.discount();
      next = leastCertain(store.branches(node), tolerated);
    }
    for (int t = path.size() - 1; t >= 0 && backups < last; t--) {
      improve(path.get(t));
    }
  }

  /** The next belief with the largest gap beyond what is tolerated, by its probability. */
  private Optional<BeliefNode> leastCertain(BeliefNode.Branches branches, double tolerated) {
    int action = branches.mostPromising(horizon.discount());
    BeliefNode chosen = null;
    double most = 0;
    for (int i = 0; i < branches.next()[action].length; i++) {
      BeliefNode after = branches.next()[action][i];
      double excess = branches.chances()[action][i] * (after.gap() - tolerated);
      if (excess > most) {
        most = excess;
        chosen = after;
      }
    }
    return Optional.ofNullable(chosen);
  }

  private void improve(BeliefNode node) {
    BeliefNode.Branches branches = store.branches(node);
    Stage stage = stages.at(node.depth());
    node.back(branches, horizon.discount());
    stage.upper().add(node.belief(), node.upper());
    double[] vector = plans.best(node, branches);
    if (node.belief().dot(vector) > stage.lower().at(node.belief())) {
      stage.lower().add(vector);
    }
    node.refresh(stage);
    work += branches.size();
    backups++;
  }

  /**
   * What is known now.
   *
   * @return the bounds at the start
   */
  public ValueBounds bounds() {
    double lower = 0;
    double upper = 0;
    for (int i = 0; i < roots.size(); i++) {
      lower += chances.get(i) * roots.get(i).lower();
      upper += chances.get(i) * roots.get(i).upper();
    }
    return first.closed(lower, upper, backups);
  }

  /**
   * The policy of the lower bound as it is now and as later runs make it.
   *
   * @return what actions are sure to be worth, for one thread
   */
  public SurePolicy surely() {
    return new SurePolicy(problem, horizon, stages, store);
  }

  /** Searches from a belief until its bounds are so close, or after so many backups. */
  ValueRange close(Support belief, int depth, double precision, long mostBackups) {
    BeliefNode node = store.node(belief.normalised(), depth);
    node.refresh(stages.at(depth));
    long last = backups + mostBackups;
    while (node.gap() > precision && backups < last) {
      trial(node, Math.max(precision / 2, TRIAL_GAP * node.gap()), last);
      sweepWhenDue();
    }
    return ValueRange.closed(node.lower(), node.upper());
  }

  /** Whether a step comes after the last. */
  boolean over(int step) {
    return horizon.steps().isPresent() && step > horizon.steps().getAsInt();
  }

  double reward(Support belief, int depth, int action) {
    return store.reward(belief, depth, action);
  }

  SparsePomdp problem() {
    return problem;
  }

  double discount() {
    return horizon.discount();
  }
}
