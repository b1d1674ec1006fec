package org.jackdaw.oracle;

import java.util.Arrays;
import org.jackdaw.api.prob.Exponential;
import org.jackdaw.api.prob.Logarithm;

/**
 * The most information that can be sent through a discrete channel without memory, by the algorithm
 * of Blahut (1972, doi:10.1109/TIT.1972.1054855) and Arimoto (1972, doi:10.1109/TIT.1972.1054753),
 * which bounds the capacity from both sides at every iteration.
 */
public final class ChannelCapacity {

  private static final int MOST_ITERATIONS = 1_000_000;

  private final double[][] channel;
  private final double[] inputs;
  private final double[] outputs;
  private final double[] favour; // exp of what an input tells beyond the mean output

  private ChannelCapacity(double[][] channel) {
    this.channel = channel;
    inputs = new double[channel.length];
    Arrays.fill(inputs, 1.0 / channel.length);
    outputs = new double[channel[0].length];
    favour = new double[channel.length];
  }

  /**
   * The capacity of a channel.
   *
   * @param channel [input][output] probabilities; each row sums to one
   * @param tolerance distance of the bounds in nats at which it stops, above 0
   * @return a lower bound on the capacity in nats, at most the tolerance below it
   * @throws IllegalStateException if bounds did not meet in a million iterations
   */
  public static double of(double[][] channel, double tolerance) {
    if (channel.length == 0) {
      throw new IllegalArgumentException("a channel needs at least one input");
    }
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException("the tolerance must be above 0, got " + tolerance);
    }
    return new ChannelCapacity(channel).iterate(tolerance);
  }

  private double iterate(double tolerance) {
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      double mean = weigh();
      double lower = Logarithm.of(mean);
      double upper = Logarithm.of(Arrays.stream(favour).max().orElseThrow());
      if (upper - lower <= tolerance) {
        return Math.max(0, lower);
      }
      for (int x = 0; x < inputs.length; x++) {
        inputs[x] *= favour[x] / mean;
      }
    }
    throw new IllegalStateException(
        "the bounds on the capacity did not come within "
            + tolerance
            + " in "
            + MOST_ITERATIONS
            + " iterations");
  }

  /** Works out every input's favour, and returns the mean. */
  private double weigh() {
    Arrays.fill(outputs, 0);
    for (int x = 0; x < inputs.length; x++) {
      for (int y = 0; y < outputs.length; y++) {
        outputs[y] += inputs[x] * channel[x][y];
      }
    }
    double mean = 0;
    for (int x = 0; x < inputs.length; x++) {
      favour[x] = Exponential.of(divergence(channel[x]));
      mean += inputs[x] * favour[x];
    }
    return mean;
  }

  private double divergence(double[] row) {
    double sum = 0;
    for (int y = 0; y < row.length; y++) {
      if (row[y] > 0) {
        sum += row[y] * Logarithm.of(row[y] / outputs[y]);
      }
    }
    return sum;
  }
}
