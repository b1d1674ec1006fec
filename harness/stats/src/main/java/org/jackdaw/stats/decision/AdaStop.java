package org.jackdaw.stats.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.random.SeedTree;

/**
 * How many runs it takes to tell agents apart: runs come in batches, and after each batch the pairs
 * that differ are settled and the others go on (AdaStop; Mathieu, Della Vecchia, Shilova, Centa de
 * Medeiros, Kohler, Maillard and Preux 2023, arXiv:2306.10882). The probability of any false claim,
 * over all pairs and all looks, is at most alpha.
 *
 * <p>The statistic of a pair is the absolute sum over batches of the differences of batch means.
 * Its chances are those of shuffling runs between agents within every batch. Up to look k of K a
 * share of alpha k / K of the shuffles may lie beyond the boundaries; the pair furthest apart is
 * settled if it lies beyond, then the next, with the boundary of the pairs that are left.
 *
 * <p>Differs from the paper: means instead of sums, so batches of agents may differ in size.
 *
 * <p>Not thread-safe.
 */
public final class AdaStop {

  /** What is known of a pair. */
  public enum Decision {
    /** More runs may tell. */
    OPEN,
    /** The first scores higher. */
    LARGER,
    /** The first scores lower. */
    SMALLER,
    /** All batches have been seen, and no difference was shown. */
    NOT_SHOWN
  }

  private final int agents;
  private final int looks;
  private final double alpha;
  private final ShufflePaths paths;
  private final Decision[] decisions; // by pair
  private int look;

  /**
   * A comparison without runs as yet.
   *
   * @param agents how many are compared, at least 2
   * @param looks the most batches, at least 1
   * @param alpha the probability of any false claim, in (0, 1)
   * @param shuffles how many are used, the runs as they are included, at least 100; all there are
   *     where batches are so small that these are fewer
   * @param seeds where shuffles are drawn from
   */
  public AdaStop(int agents, int looks, double alpha, int shuffles, SeedTree seeds) {
    if (agents < 2 || looks < 1 || !(alpha > 0 && alpha < 1) || shuffles < 100) {
      throw new IllegalArgumentException(
          "AdaStop: needs at least 2 agents, 1 look, 100 shuffles and alpha in (0, 1), got "
              + List.of(agents, looks, shuffles, alpha));
    }
    this.agents = agents;
    this.looks = looks;
    this.alpha = alpha;
    this.paths = new ShufflePaths(agents, looks, shuffles, seeds.child("adastop"));
    this.decisions = new Decision[agents * (agents - 1) / 2];
    Arrays.fill(decisions, Decision.OPEN);
  }

  /**
   * Takes the next batch and settles what can be settled.
   *
   * @param batch scores of each agent's new runs, finite, not empty for agents in open pairs; those
   *     of other agents are not looked at
   * @throws IllegalStateException if nothing is open any more
   */
  public void add(List<double[]> batch) {
    if (finished()) {
      throw new IllegalStateException("AdaStop: every pair is settled");
    }
    paths.extend(checked(batch));
    look++;
    settle();
    if (look == looks) {
      Arrays.setAll(
          decisions, p -> decisions[p] == Decision.OPEN ? Decision.NOT_SHOWN : decisions[p]);
    }
  }

  /** The batch, without the runs of agents that are settled against all others. */
  private double[][] checked(List<double[]> batch) {
    if (batch.size() != agents) {
      throw new IllegalArgumentException(
          "AdaStop: a batch has scores of " + agents + " agents, got " + batch.size());
    }
    double[][] runs = new double[agents][];
    for (int i = 0; i < agents; i++) {
      boolean needed = needs(i);
      runs[i] = needed ? batch.get(i).clone() : new double[0];
      if (needed && (runs[i].length == 0 || !Arrays.stream(runs[i]).allMatch(Double::isFinite))) {
        throw new IllegalArgumentException(
            "AdaStop: agent " + i + " needs finite scores, got " + Arrays.toString(runs[i]));
      }
    }
    return runs;
  }

  private void settle() {
    long allowed = (long) (alpha * look / looks * paths.count() + 1e-9);
    while (true) {
      int[] open = open();
      if (open.length == 0) {
        return;
      }
      double boundary = paths.boundary(open, allowed);
      int furthest = open[0];
      for (int pair : open) {
        furthest = paths.observed(pair) > paths.observed(furthest) ? pair : furthest;
      }
      if (!(paths.observed(furthest) > boundary)) {
        paths.drop(open, boundary);
        return;
      }
      decisions[furthest] =
          paths.signedDifference(furthest) > 0 ? Decision.LARGER : Decision.SMALLER;
    }
  }

  private int[] open() {
    List<Integer> open = new ArrayList<>();
    for (int p = 0; p < decisions.length; p++) {
      if (decisions[p] == Decision.OPEN) {
        open.add(p);
      }
    }
    return open.stream().mapToInt(p -> p).toArray();
  }

  /**
   * Whether every pair is settled or all batches have been seen.
   *
   * @return true if no more runs are needed
   */
  public boolean finished() {
    return open().length == 0;
  }

  /**
   * Whether more runs of an agent are needed.
   *
   * @param agent its position
   * @return true if it is in a pair that is open
   */
  public boolean needs(int agent) {
    for (int other = 0; other < agents; other++) {
      if (other != agent && decision(agent, other) == Decision.OPEN) {
        return true;
      }
    }
    return false;
  }

  /**
   * How many batches have been seen.
   *
   * @return from 0 on
   */
  public int looksTaken() {
    return look;
  }

  /**
   * What is known of a pair.
   *
   * @param first position of an agent
   * @param second position of another
   * @return as seen from the first
   */
  public Decision decision(int first, int second) {
    if (first == second) {
      throw new IllegalArgumentException("a pair has two agents, got " + first + " twice");
    }
    Decision known = decisions[ShufflePaths.pair(first, second, agents)];
    return first < second
        ? known
        : switch (known) {
          case LARGER -> Decision.SMALLER;
          case SMALLER -> Decision.LARGER;
          default -> known;
        };
  }
}
