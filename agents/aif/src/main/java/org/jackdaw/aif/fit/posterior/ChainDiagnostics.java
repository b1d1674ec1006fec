package org.jackdaw.aif.fit.posterior;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.util.FastMath;
import org.jackdaw.api.prob.Categorical;

/**
 * Whether chains have converged and what they are worth: rank-normalised split R-hat and bulk
 * effective sample size (Vehtari, Gelman, Simpson, Carpenter and Buerkner 2021,
 * "Rank-normalization, folding, and localization", Bayesian Analysis 16, doi:10.1214/20-BA1221,
 * sections 3 and 4).
 */
public final class ChainDiagnostics {

  private ChainDiagnostics() {}

  /**
   * The larger of the R-hat of rank-normalised split chains and of the same folded around their
   * median, so that a difference in location and one in scale both show.
   *
   * @param chains {@code [chain][draw]}, of one length, at least four draws each
   * @return at least about 1; not a number if all draws are equal
   */
  public static double rHat(double[][] chains) {
    double[][] split = split(chains);
    return Math.max(plainRHat(normalised(split)), plainRHat(normalised(folded(split))));
  }

  /**
   * The bulk effective sample size: that of rank-normalised split chains, by Geyer's initial
   * monotone sequence.
   *
   * @param chains {@code [chain][draw]}, of one length, at least four draws each
   * @return above 0; not a number if all draws are equal
   */
  public static double effectiveSize(double[][] chains) {
    double[][] z = normalised(split(chains));
    int m = z.length;
    int n = z[0].length;
    double within = meanVariance(z);
    double pooled = pooled(z, within);
    double[][] autocovariances =
        Arrays.stream(z).map(ChainDiagnostics::autocovariances).toArray(double[][]::new);
    double[] rho = new double[n];
    for (int lag = 0; lag < n; lag++) {
      int t = lag;
      double mean = Arrays.stream(autocovariances).mapToDouble(a -> a[t]).sum() / m;
      rho[lag] = 1 - (within - mean) / pooled;
    }
    rho[0] = 1;
    double size = (double) m * n;
    double least = 1 / FastMath.log10(size);
    return size / Math.max(integratedTime(rho), least);
  }

  /** 1 + 2 sum of autocorrelations: sums of pairs, as long as positive, made to fall. */
  private static double integratedTime(double[] rho) {
    double time = -1;
    double last = Double.POSITIVE_INFINITY;
    for (int lag = 0; ; lag += 2) {
      double pair = rho[lag] + rho[lag + 1];
      if (!(pair > 0) || lag + 4 >= rho.length) {
        return time + Math.max(rho[lag], 0);
      }
      last = Math.min(last, pair);
      time += 2 * last;
    }
  }

  private static double[] autocovariances(double[] chain) {
    int n = chain.length;
    double mean = Categorical.sum(chain) / n;
    double[] result = new double[n];
    for (int lag = 0; lag < n; lag++) {
      for (int i = 0; i + lag < n; i++) {
        result[lag] += (chain[i] - mean) * (chain[i + lag] - mean) / n;
      }
    }
    return result;
  }

  private static double plainRHat(double[][] chains) {
    double within = meanVariance(chains);
    return FastMath.sqrt(pooled(chains, within) / within);
  }

  /** The variance of the posterior: within chains, and between their means. */
  private static double pooled(double[][] chains, double within) {
    int n = chains[0].length;
    double[] means = Arrays.stream(chains).mapToDouble(c -> Categorical.sum(c) / n).toArray();
    return within * (n - 1) / n + variance(means);
  }

  private static double meanVariance(double[][] chains) {
    return Arrays.stream(chains).mapToDouble(ChainDiagnostics::variance).sum() / chains.length;
  }

  private static double variance(double[] values) {
    double mean = Categorical.sum(values) / values.length;
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }

  /** Each chain as two halves; the middle draw of an odd one is left out. */
  private static double[][] split(double[][] chains) {
    int half = chains[0].length / 2;
    return Arrays.stream(chains)
        .flatMap(
            c ->
                IntStream.of(0, c.length - half)
                    .mapToObj(from -> Arrays.copyOfRange(c, from, from + half)))
        .toArray(double[][]::new);
  }

  private static double[][] folded(double[][] chains) {
    double[] sorted = Arrays.stream(chains).flatMapToDouble(Arrays::stream).sorted().toArray();
    int n = sorted.length;
    double median = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    return Arrays.stream(chains)
        .map(c -> Arrays.stream(c).map(x -> Math.abs(x - median)).toArray())
        .toArray(double[][]::new);
  }

  /** Normal scores of the ranks among all draws; ties share their mean rank. */
  private static double[][] normalised(double[][] chains) {
    int n = chains[0].length;
    int size = chains.length * n;
    Integer[] order = IntStream.range(0, size).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(k -> chains[k / n][k % n]));
    NormalDistribution normal = new NormalDistribution();
    double[][] scores = new double[chains.length][n];
    for (int from = 0, to; from < size; from = to) {
      to = from + 1;
      while (to < size && value(chains, order[to]) == value(chains, order[from])) {
        to++;
      }
      double rank = (from + 1 + to) / 2.0;
      double score = normal.inverseCumulativeProbability((rank - 0.375) / (size + 0.25));
      for (int k = from; k < to; k++) {
        scores[order[k] / n][order[k] % n] = score;
      }
    }
    return scores;
  }

  private static double value(double[][] chains, int k) {
    return chains[k / chains[0].length][k % chains[0].length];
  }
}
