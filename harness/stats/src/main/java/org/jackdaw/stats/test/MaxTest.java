package org.jackdaw.stats.test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;

/**
 * All pairs of several agents on one score, by permutations of the largest difference with
 * step-down (Westfall and Young 1993; Romano and Wolf 2005, doi:10.1198/016214504000000539). The
 * pair that lies furthest apart is held against the largest difference of shuffled runs, the next
 * against the largest of what is left, and so on; so the probability of any false claim is kept,
 * and more is found than by correcting each pair alone.
 *
 * <p>Differs from the papers: differences of means are not studentised, so agents should spread
 * alike; and all agents are shuffled together at every step.
 */
public final class MaxTest {

  private static final double SLACK = 1e-12;

  private final List<PairDifference> observed; // furthest apart first
  private final double slack;

  private MaxTest(List<Sample> groups) {
    double[] means = groups.stream().mapToDouble(Sample::mean).toArray();
    observed = pairs(means);
    slack = SLACK * groups.stream().mapToDouble(Sample::largest).max().orElse(0);
  }

  private static List<PairDifference> pairs(double[] means) {
    List<PairDifference> pairs = new ArrayList<>();
    for (int i = 0; i < means.length; i++) {
      for (int j = i + 1; j < means.length; j++) {
        pairs.add(new PairDifference(i, j, means[i] - means[j], 1));
      }
    }
    pairs.sort(Comparator.comparingDouble(pair -> -Math.abs(pair.difference())));
    return pairs;
  }

  /**
   * Compares agents whose runs are independent; their numbers of runs may differ.
   *
   * @param agents scores of each agent, at least one, finite; at least two agents
   * @param permutations how many are used, the one at hand included, at least 100
   * @param seeds where they are drawn from
   * @return every pair, by position
   */
  public static List<PairDifference> independent(
      List<double[]> agents, int permutations, SeedTree seeds) {
    List<Sample> groups = checked(agents, permutations);
    double[] pooled = groups.stream().flatMapToDouble(g -> Arrays.stream(g.values())).toArray();
    int[] ends = ends(groups);
    RandomStream random = seeds.child("max-t").stream();
    return new MaxTest(groups)
        .corrected(
            permutations,
            () -> {
              Shuffle.all(pooled, random);
              return means(pooled, ends);
            });
  }

  private static int[] ends(List<Sample> groups) {
    int[] ends = groups.stream().mapToInt(Sample::size).toArray();
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    return ends;
  }

  private static double[] means(double[] pooled, int[] ends) {
    double[] means = new double[ends.length];
    int at = 0;
    for (int g = 0; g < ends.length; g++) {
      int from = at;
      while (at < ends[g]) {
        means[g] += pooled[at++];
      }
      means[g] /= ends[g] - from;
    }
    return means;
  }

  /**
   * Compares agents that ran on the same seeds: agents are shuffled within a seed.
   *
   * @param agents scores of each agent, seed by seed, finite; equally many; at least two agents
   * @param permutations how many are used, the one at hand included, at least 100
   * @param seeds where they are drawn from
   * @return every pair, by position
   */
  public static List<PairDifference> paired(
      List<double[]> agents, int permutations, SeedTree seeds) {
    List<Sample> groups = checked(agents, permutations);
    double[][] bySeed = bySeed(groups);
    RandomStream random = seeds.child("max-t").stream();
    return new MaxTest(groups)
        .corrected(
            permutations,
            () -> {
              double[] means = new double[groups.size()];
              for (double[] scores : bySeed) {
                Shuffle.all(scores, random);
                for (int g = 0; g < means.length; g++) {
                  means[g] += scores[g] / bySeed.length;
                }
              }
              return means;
            });
  }

  private static double[][] bySeed(List<Sample> groups) {
    int runs = groups.get(0).size();
    if (groups.stream().anyMatch(group -> group.size() != runs)) {
      throw new IllegalArgumentException(
          "paired agents need equally many runs, got "
              + groups.stream().map(Sample::size).toList());
    }
    return IntStream.range(0, runs)
        .mapToObj(i -> groups.stream().mapToDouble(group -> group.get(i)).toArray())
        .toArray(double[][]::new);
  }

  private static List<Sample> checked(List<double[]> agents, int permutations) {
    if (agents.size() < 2 || permutations < 100) {
      throw new IllegalArgumentException(
          "max-t: needs at least 2 agents and 100 permutations, got "
              + agents.size()
              + " and "
              + permutations);
    }
    return agents.stream().map(scores -> Sample.of("max-t", scores, 1)).toList();
  }

  private List<PairDifference> corrected(int permutations, Supplier<double[]> shuffledMeans) {
    int[] extreme = new int[observed.size()];
    Arrays.fill(extreme, 1);
    for (int b = 1; b < permutations; b++) {
      count(shuffledMeans.get(), extreme);
    }
    List<PairDifference> corrected = new ArrayList<>();
    double largest = 0;
    for (int i = 0; i < extreme.length; i++) {
      PairDifference pair = observed.get(i);
      largest = Math.max(largest, (double) extreme[i] / permutations);
      corrected.add(new PairDifference(pair.first(), pair.second(), pair.difference(), largest));
    }
    corrected.sort(
        Comparator.comparingInt(PairDifference::first).thenComparingInt(PairDifference::second));
    return List.copyOf(corrected);
  }

  /** Holds each pair against the largest shuffled difference of itself and all nearer pairs. */
  private void count(double[] means, int[] extreme) {
    double largest = 0;
    for (int i = extreme.length - 1; i >= 0; i--) {
      PairDifference pair = observed.get(i);
      largest = Math.max(largest, Math.abs(means[pair.first()] - means[pair.second()]));
      if (largest >= Math.abs(pair.difference()) - slack) {
        extreme[i]++;
      }
    }
  }
}
