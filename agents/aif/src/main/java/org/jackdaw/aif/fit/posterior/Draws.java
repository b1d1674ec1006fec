package org.jackdaw.aif.fit.posterior;

import java.util.Arrays;
import org.hipparchus.util.FastMath;

/** Draws of several chains of equal length. */
public final class Draws {

  private final double[][][] chains; // chain, draw, coordinate

  /**
   * Draws as they come.
   *
   * @param chains {@code [chain][draw][coordinate]}, at least two chains of at least four draws,
   *     all of one length; copied
   */
  public Draws(double[][][] chains) {
    if (chains.length < 2 || chains[0].length < 4) {
      throw new IllegalArgumentException("draws: needs at least 2 chains of at least 4 draws");
    }
    this.chains = new double[chains.length][chains[0].length][];
    for (int c = 0; c < chains.length; c++) {
      if (chains[c].length != chains[0].length) {
        throw new IllegalArgumentException("draws: chains must be of one length");
      }
      for (int d = 0; d < chains[c].length; d++) {
        this.chains[c][d] = chains[c][d].clone();
      }
    }
  }

  /**
   * Number of draws of all chains.
   *
   * @return at least 8
   */
  public int size() {
    return chains.length * chains[0].length;
  }

  /**
   * Number of coordinates.
   *
   * @return at least 1
   */
  public int dimension() {
    return chains[0][0].length;
  }

  /**
   * A draw.
   *
   * @param draw its number, chain after chain
   * @return a copy, one number per coordinate
   */
  public double[] point(int draw) {
    int length = chains[0].length;
    return chains[draw / length][draw % length].clone();
  }

  /**
   * The mean of a coordinate.
   *
   * @param i the coordinate
   * @return the mean over all draws
   */
  public double mean(int i) {
    double sum = 0;
    for (int d = 0; d < size(); d++) {
      sum += value(d, i);
    }
    return sum / size();
  }

  /**
   * The standard deviation of a coordinate.
   *
   * @param i the coordinate
   * @return its estimate from all draws
   */
  public double deviation(int i) {
    double mean = mean(i);
    double sum = 0;
    for (int d = 0; d < size(); d++) {
      sum += (value(d, i) - mean) * (value(d, i) - mean);
    }
    return FastMath.sqrt(sum / (size() - 1));
  }

  /**
   * A quantile of a coordinate, interpolated linearly between order statistics.
   *
   * @param i the coordinate
   * @param probability in [0, 1]
   * @return the quantile
   */
  public double quantile(int i, double probability) {
    double[] sorted = new double[size()];
    for (int d = 0; d < sorted.length; d++) {
      sorted[d] = value(d, i);
    }
    Arrays.sort(sorted);
    double position = probability * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  /**
   * The central interval of a coordinate.
   *
   * @param i the coordinate
   * @param level how much of the probability it holds, in (0, 1)
   * @return lower and upper end
   */
  public double[] interval(int i, double level) {
    return new double[] {quantile(i, (1 - level) / 2), quantile(i, (1 + level) / 2)};
  }

  /**
   * Whether the chains agree about a coordinate: the rank-normalised split R-hat of Vehtari et al.
   * (2021).
   *
   * @param i the coordinate
   * @return about 1; above 1.01 run longer
   */
  public double rHat(int i) {
    return ChainDiagnostics.rHat(coordinate(i));
  }

  /**
   * How many independent draws the mean of a coordinate is worth: the bulk effective sample size of
   * Vehtari et al. (2021).
   *
   * @param i the coordinate
   * @return above 0; below 400 quantiles and R-hat are unsure
   */
  public double effectiveSize(int i) {
    return ChainDiagnostics.effectiveSize(coordinate(i));
  }

  private double[][] coordinate(int i) {
    return Arrays.stream(chains)
        .map(chain -> Arrays.stream(chain).mapToDouble(draw -> draw[i]).toArray())
        .toArray(double[][]::new);
  }

  private double value(int draw, int i) {
    int length = chains[0].length;
    return chains[draw / length][draw % length][i];
  }
}
