package org.jackdaw.aif.spm.sophisticated;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;

/**
 * Responses that neurons would show if posteriors were reached gradually: between two steps a
 * response runs from the old posterior to the new one along the distribution function of a gamma
 * density with shape 4 and rate 1, in 16 bins.
 *
 * @param states firing of units that stand for states: per factor [bin | state, time that the unit
 *     represents, time of the update; the last fastest]
 * @param policies firing of units that stand for policies: [policy | bin], one step less
 * @param precision expected precision [bin]: its value per step, smoothed by exp(-bin / 2)
 * @param dopamine the change of the expected precision [bin]
 */
public record SimulatedResponses(
    List<ColumnMatrix> states,
    ColumnMatrix policies,
    ColumnMatrix precision,
    ColumnMatrix dopamine) {

  /** Bins per step. */
  public static final int BINS = 16;

  /** Copies the list. */
  public SimulatedResponses {
    states = List.copyOf(states);
  }

  /** The gamma distribution function with shape 4 and rate 1. */
  static double reached(int bin) {
    double tail = 1 + bin + bin * bin / 2.0 + bin * bin * bin / 6.0;
    return 1 - StrictMath.exp(-bin) * tail;
  }

  /** From posteriors per step. */
  static ColumnMatrix policies(double[] prior, List<double[]> posteriors) {
    int size = prior.length;
    double[] cells = new double[size * BINS * posteriors.size()];
    double[] before = prior;
    for (int t = 0; t < posteriors.size(); t++) {
      double[] after = posteriors.get(t);
      for (int i = 0; i < size * BINS; i++) {
        double share = reached(i / size);
        cells[t * size * BINS + i] = before[i % size] * (1 - share) + after[i % size] * share;
      }
      before = after;
    }
    return ColumnMatrix.of(size, cells);
  }

  /**
   * From beliefs about all times, per time of update.
   *
   * @param states number of states
   * @param beliefs [time of update][represented time * states + state]
   */
  static ColumnMatrix states(int states, List<double[]> beliefs) {
    int steps = beliefs.size();
    double[] cells = new double[BINS * states * steps * steps];
    for (int i = 0; i < cells.length; i++) {
      int update = i / BINS % steps;
      int represented = i / BINS / steps % steps;
      int state = i / BINS / steps / steps;
      int at = represented * states + state;
      double share = reached(i % BINS);
      double before = update == 0 ? 1.0 / states : beliefs.get(update - 1)[at];
      cells[i] = before * (1 - share) + beliefs.get(update)[at] * share;
    }
    return ColumnMatrix.of(BINS, cells);
  }

  /** A value per step, smoothed over bins by a normalised exponential kernel of 16 bins. */
  static double[] smoothed(double... perStep) {
    double[] kernel = new double[BINS];
    double sum = 0;
    for (int i = 0; i < BINS; i++) {
      kernel[i] = StrictMath.exp(-i / 2.0);
      sum += kernel[i];
    }
    double[] result = new double[BINS * perStep.length];
    for (int i = 0; i < result.length; i++) {
      for (int lag = 0; lag < Math.min(BINS, i + 1); lag++) {
        result[i] += perStep[(i - lag) / BINS] * kernel[lag] / sum;
      }
    }
    return result;
  }

  /** Central differences, one-sided at the ends. */
  static double[] gradient(double... values) {
    double[] result = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int from = Math.max(0, i - 1);
      int to = Math.min(values.length - 1, i + 1);
      result[i] = to > from ? (values[to] - values[from]) / (to - from) : 0;
    }
    return result;
  }

  static SimulatedResponses of(
      List<ColumnMatrix> states, double[] prior, List<double[]> posteriors, double[] precision) {
    double[] smooth = smoothed(precision);
    return new SimulatedResponses(
        new ArrayList<>(states),
        policies(prior, posteriors),
        ColumnMatrix.of(smooth.length, smooth),
        ColumnMatrix.of(smooth.length, gradient(smooth)));
  }
}
