package org.jackdaw.oracle.bounds;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.oracle.SparsePomdp;

/**
 * Point-based value iteration (Pineau, Gordon and Thrun 2003): value vectors are backed up at a set
 * of beliefs that can be reached. The set grows from the beliefs of the start: from every belief
 * one successor per action is simulated, and the one farthest from the set, in L1, joins it. An
 * endless problem starts from the values of constant actions, so the result is a lower bound; with
 * a finite horizon every stage has its own vectors, and one sweep from the last stage back is all.
 */
public final class PointSearch {

  /** Which beliefs are backed up in a sweep. */
  public enum Sweep {
    /** All of them (Pineau et al. 2003). */
    ALL,
    /**
     * Beliefs drawn until the value of none is below that of the sweep before (Perseus, Spaan and
     * Vlassis 2005, doi:10.1613/jair.1659).
     */
    PERSEUS
  }

  private final SparsePomdp problem;
  private final Horizon horizon;
  private final Stages stages;
  private final BeliefStore store;
  private final PlanVector plans;
  private final StartValues start;
  private final List<Support> beliefs;

  private PointSearch(SparsePomdp problem, Horizon horizon, int most, RandomStream random) {
    this.problem = problem;
    this.horizon = horizon;
    StageValues values = new StageValues(problem, horizon);
    double[][][] informed = values.from(values.fromAbove(Backup::known), Backup::informed);
    stages = new Stages(horizon, values.fromBelow(Backup::blind), informed);
    store = new BeliefStore(problem, horizon, stages);
    plans = new PlanVector(problem, horizon, stages);
    start = new StartValues(problem);
    beliefs = new PointSet(problem, start.list(), random).grown(most);
  }

  /**
   * Solves a problem.
   *
   * @param problem the problem
   * @param horizon how the future counts
   * @param beliefs most beliefs in the set, at least 1; fewer if no more can be reached
   * @param sweeps most sweeps of an endless problem, at least 1
   * @param precision an endless problem is done when a sweep improves no belief by more than this
   *     part of the largest value; at least 0
   * @param sweep which beliefs are backed up
   * @param random simulates, and draws beliefs
   * @return the solution
   * @throws IllegalArgumentException if a number is out of range
   */
  public static PointSearch of(
      SparsePomdp problem,
      Horizon horizon,
      int beliefs,
      int sweeps,
      double precision,
      Sweep sweep,
      RandomStream random) {
    if (beliefs < 1 || sweeps < 1 || !(precision >= 0)) {
      throw new IllegalArgumentException(
          "beliefs and sweeps must be >= 1 and the precision >= 0, got "
              + beliefs
              + ", "
              + sweeps
              + " and "
              + precision);
    }
    PointSearch search = new PointSearch(problem, horizon, beliefs, random);
    if (horizon.endless()) {
      search.iterate(sweeps, precision, sweep, random);
    } else {
      search.backwards();
    }
    return search;
  }

  private void backwards() {
    for (int depth = horizon.stages() - 1; depth >= 0; depth--) {
      LowerBound lower = stages.at(depth).lower();
      for (Support belief : beliefs) {
        double[] vector = backup(belief, depth);
        if (belief.dot(vector) > lower.at(belief)) {
          lower.add(vector);
        }
      }
    }
  }

  /** Drawn beliefs may happen to improve nothing, so a sweep over all has the last word. */
  private void iterate(int sweeps, double precision, Sweep sweep, RandomStream random) {
    LowerBound lower = stages.at(0).lower();
    Sweep next = sweep;
    for (int i = 0; i < sweeps; i++) {
      double[] before = beliefs.stream().mapToDouble(lower::at).toArray();
      lower.replace(next == Sweep.ALL ? all(lower) : drawn(lower, before, random));
      if (moved(before, lower, precision)) {
        next = sweep;
      } else if (next == Sweep.ALL) {
        return;
      } else {
        next = Sweep.ALL;
      }
    }
  }

  private List<double[]> all(LowerBound lower) {
    return beliefs.stream().map(belief -> improved(belief, lower)).distinct().toList();
  }

  private List<double[]> drawn(LowerBound lower, double[] before, RandomStream random) {
    List<double[]> vectors = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int b = 0; b < before.length; b++) {
      open.add(b);
    }
    while (!open.isEmpty()) {
      double[] vector = improved(beliefs.get(open.remove(random.nextInt(open.size()))), lower);
      vectors.add(vector);
      open.removeIf(b -> beliefs.get(b).dot(vector) >= before[b]);
    }
    return vectors.stream().distinct().toList();
  }

  /** What a backup gives, or what was known if that is better. */
  private double[] improved(Support belief, LowerBound lower) {
    double[] vector = backup(belief, 0);
    return belief.dot(vector) >= lower.at(belief) ? vector : lower.best(belief);
  }

  private double[] backup(Support belief, int depth) {
    BeliefNode node = store.node(belief, depth);
    return plans.best(node, store.branches(node));
  }

  private boolean moved(double[] before, LowerBound lower, double precision) {
    double most = 0;
    double largest = 0;
    for (int b = 0; b < before.length; b++) {
      double value = lower.at(beliefs.get(b));
      most = Math.max(most, value - before[b]);
      largest = Math.max(largest, Math.abs(value));
    }
    return most > precision * largest;
  }

  /**
   * How many beliefs are backed up.
   *
   * @return at least the number of beliefs that a problem may start in
   */
  public int beliefs() {
    return beliefs.size();
  }

  /**
   * The value at the start that the vectors promise, and keep.
   *
   * @return at most the optimum, in reward units
   */
  public double value() {
    double sum = 0;
    for (Support belief : start.list()) {
      sum += stages.at(0).lower().at(belief);
    }
    return sum;
  }

  /**
   * The policy of the vectors.
   *
   * @return what actions are sure to be worth, for one thread
   */
  public SurePolicy surely() {
    return new SurePolicy(problem, horizon, stages, store);
  }
}
