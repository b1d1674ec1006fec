package org.jackdaw.stats.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;

/**
 * Ways to shuffle runs between agents within each of several batches, with the sums of differences
 * that each has given so far. The first path leaves everything as it is.
 */
final class ShufflePaths {

  private static final double SLACK = 1e-12;

  private final int agents;
  private final int looks;
  private final int most;
  private final RandomStream random;
  private boolean all; // whether every way there is has a path
  private double slack;
  private List<double[]> sums = new ArrayList<>(); // [path][pair], signed
  private long dropped;

  ShufflePaths(int agents, int looks, int most, SeedTree seeds) {
    this.agents = agents;
    this.looks = looks;
    this.most = most;
    this.random = seeds.stream();
  }

  /** The position of a pair of agents, whichever is first. */
  static int pair(int one, int other, int agents) {
    int first = Math.min(one, other);
    int second = Math.max(one, other);
    return first * agents - first * (first + 1) / 2 + second - first - 1;
  }

  /** Adds a batch to every path; agents without runs are left out. */
  void extend(double[][] batch) {
    double[] pooled = Arrays.stream(batch).flatMapToDouble(Arrays::stream).toArray();
    slack += SLACK * Arrays.stream(pooled).map(Math::abs).max().orElse(0);
    int[] sizes = Arrays.stream(batch).mapToInt(runs -> runs.length).toArray();
    if (sums.isEmpty()) {
      start(sizes);
    }
    if (all && sums.size() * Assignments.count(sizes) <= most) {
      extendByAll(pooled, sizes);
    } else {
      extendAtRandom(pooled, sizes);
    }
  }

  /**
   * All ways, if batches like this one have few of them to the last look; else as many paths as
   * there may be, so that none has to be split later.
   */
  private void start(int[] sizes) {
    double ways = StrictMath.pow(Assignments.count(sizes), looks);
    all = ways <= most;
    int paths = all ? 1 : most;
    for (int b = 0; b < paths; b++) {
      sums.add(new double[agents * (agents - 1) / 2]);
    }
  }

  private void extendByAll(double[] pooled, int[] sizes) {
    List<double[]> longer = new ArrayList<>();
    List<double[]> ways = new ArrayList<>();
    Assignments.each(sizes, owners -> ways.add(differences(pooled, owners, sizes)));
    for (double[] before : sums) {
      for (double[] way : ways) {
        longer.add(sum(before, way));
      }
    }
    dropped *= ways.size();
    sums = longer;
  }

  private void extendAtRandom(double[] pooled, int[] sizes) {
    int[] owners = Assignments.first(sizes);
    for (int b = 0; b < sums.size(); b++) {
      sums.set(b, sum(sums.get(b), differences(pooled, owners, sizes)));
      Assignments.shuffle(owners, random);
    }
  }

  private static double[] sum(double[] before, double[] way) {
    double[] sum = before.clone();
    for (int p = 0; p < sum.length; p++) {
      sum[p] += way[p];
    }
    return sum;
  }

  /** The differences of means between all pairs of agents that have runs, 0 for others. */
  private double[] differences(double[] pooled, int[] owners, int[] sizes) {
    double[] means = new double[agents];
    for (int i = 0; i < pooled.length; i++) {
      means[owners[i]] += pooled[i] / sizes[owners[i]];
    }
    double[] differences = new double[agents * (agents - 1) / 2];
    for (int i = 0; i < agents; i++) {
      for (int j = i + 1; j < agents; j++) {
        differences[pair(i, j, agents)] = sizes[i] > 0 && sizes[j] > 0 ? means[i] - means[j] : 0;
      }
    }
    return differences;
  }

  /** Paths, those that were dropped included. */
  long count() {
    return sums.size() + dropped;
  }

  double signedDifference(int pair) {
    return sums.get(0)[pair];
  }

  double observed(int pair) {
    return Math.abs(sums.get(0)[pair]);
  }

  /** The smallest value that so few paths exceed that, with those dropped, no more are allowed. */
  double boundary(int[] open, long allowed) {
    double[] largest = sums.stream().mapToDouble(path -> largest(path, open)).sorted().toArray();
    long left = allowed - dropped;
    if (left >= largest.length) {
      return 0;
    }
    return left < 0 ? Double.POSITIVE_INFINITY : largest[(int) (largest.length - 1 - left)] + slack;
  }

  /** Drops the paths that exceed a boundary. */
  void drop(int[] open, double boundary) {
    int before = sums.size();
    sums.removeIf(path -> largest(path, open) > boundary);
    dropped += before - sums.size();
  }

  private static double largest(double[] path, int[] open) {
    double largest = 0;
    for (int pair : open) {
      largest = Math.max(largest, Math.abs(path[pair]));
    }
    return largest;
  }
}
