package org.jackdaw.baselines.neural.net;

import java.util.Arrays;
import org.jackdaw.api.random.RandomStream;

/**
 * A layer of gated recurrent units (Cho et al. 2014, arXiv:1406.1078), with gradients through all
 * times of a pass. For input x and former state h, * being the product entry by entry:
 *
 * <pre>
 * reset     r  = logistic(x Wr + h Ur + br)
 * update    z  = logistic(x Wz + h Uz + bz)
 * candidate n  = tanh(x Wn + bn + r * (h Un + cn))
 * state     h' = (1 - z) * n + z * h
 * </pre>
 *
 * <p>Weights: W [inputs, 3 units], b [3 units], U [units, 3 units], c [units].
 *
 * <p>Differs from Cho et al.: the reset gate acts after the product with U, as in common libraries,
 * so that one product serves all three gates.
 */
final class Gru implements Layer {

  private final int inputs;
  private final int units;
  private final int gates; // three per unit: reset, update, candidate
  private final int at;
  private final double[] start;
  private final double[] output;
  private final double[] driven; // the gates' part from the input, then the gates
  private final double[] recalled; // the gates' part from the state
  private final double[] drivenGradient;
  private final double[] recalledGradient;
  private final double[] stateGradient; // by the state before a time
  private final double[] transposedInput;
  private final double[] transposedState;

  Gru(int inputs, int units, int at, int times, int lanes) {
    int rows = times * lanes;
    this.inputs = inputs;
    this.units = units;
    this.gates = 3 * units;
    this.at = at;
    this.start = new double[lanes * units];
    this.output = new double[rows * units];
    this.driven = new double[rows * gates];
    this.recalled = new double[rows * gates];
    this.drivenGradient = new double[rows * gates];
    this.recalledGradient = new double[rows * gates];
    this.stateGradient = new double[lanes * units];
    this.transposedInput = new double[inputs * gates];
    this.transposedState = new double[units * gates];
  }

  private int bias() {
    return at + inputs * gates;
  }

  private int recurrent() {
    return bias() + gates;
  }

  private int candidateBias() {
    return recurrent() + units * gates;
  }

  @Override
  public int outputs() {
    return units;
  }

  @Override
  public int weights() {
    return (inputs + 1 + units) * gates + units;
  }

  @Override
  public void initialise(double[] weights, RandomStream random) {
    Dense.draw(weights, at, inputs * gates, Dense.xavier(inputs, units), random);
    Dense.draw(weights, recurrent(), units * gates, Dense.xavier(units, units), random);
  }

  @Override
  public double[] output() {
    return output;
  }

  @Override
  public double[] start() {
    return start;
  }

  @Override
  public void carry(int times, int lanes) {
    System.arraycopy(output, (times - 1) * lanes * units, start, 0, lanes * units);
  }

  @Override
  public void forward(double[] weights, double[] input, int times, int lanes) {
    int rows = times * lanes;
    Matrices.fillRows(weights, bias(), rows, gates, driven);
    Matrices.multiply(input, 0, rows, inputs, weights, at, gates, driven, 0);
    for (int time = 0; time < times; time++) {
      recall(weights, time, lanes);
      for (int row = time * lanes; row < (time + 1) * lanes; row++) {
        move(row, lanes);
      }
    }
  }

  private void recall(double[] weights, int time, int lanes) {
    int from = time * lanes * gates;
    Arrays.fill(recalled, from, from + lanes * gates, 0);
    for (int lane = 0; lane < lanes; lane++) {
      int candidate = from + lane * gates + 2 * units;
      System.arraycopy(weights, candidateBias(), recalled, candidate, units);
    }
    double[] before = time == 0 ? start : output;
    int beforeAt = time == 0 ? 0 : (time - 1) * lanes * units;
    Matrices.multiply(before, beforeAt, lanes, units, weights, recurrent(), gates, recalled, from);
  }

  /** Turns what drives and what is recalled into gates and the next state. */
  private void move(int row, int lanes) {
    for (int u = 0; u < units; u++) {
      int reset = row * gates + u;
      int update = reset + units;
      int candidate = update + units;
      double r = Activation.logistic(driven[reset] + recalled[reset]);
      double z = Activation.logistic(driven[update] + recalled[update]);
      double n = Activation.tanh(driven[candidate] + r * recalled[candidate]);
      driven[reset] = r;
      driven[update] = z;
      driven[candidate] = n;
      output[row * units + u] = (1 - z) * n + z * before(row, lanes, u);
    }
  }

  private double before(int row, int lanes, int unit) {
    return row < lanes ? start[row * units + unit] : output[(row - lanes) * units + unit];
  }

  @Override
  public void accumulate(
      double[] weights,
      double[] input,
      double[] outputGradient,
      double[] gradient,
      int times,
      int lanes) {
    throughTime(weights, outputGradient, times, lanes);
    int rows = times * lanes;
    Matrices.multiplyTransposed(input, 0, rows, inputs, drivenGradient, 0, gates, gradient, at);
    Matrices.sumRows(drivenGradient, rows, gates, gradient, bias());
    Matrices.multiplyTransposed(
        start, 0, lanes, units, recalledGradient, 0, gates, gradient, recurrent());
    Matrices.multiplyTransposed(
        output,
        0,
        rows - lanes,
        units,
        recalledGradient,
        lanes * gates,
        gates,
        gradient,
        recurrent());
    for (int row = 0; row < rows; row++) {
      for (int u = 0; u < units; u++) {
        gradient[candidateBias() + u] += recalledGradient[row * gates + 2 * units + u];
      }
    }
  }

  private void throughTime(double[] weights, double[] outputGradient, int times, int lanes) {
    Matrices.transpose(weights, recurrent(), units, gates, transposedState);
    Arrays.fill(stateGradient, 0, lanes * units, 0);
    for (int time = times - 1; time >= 0; time--) {
      int from = time * lanes;
      for (int lane = 0; lane < lanes; lane++) {
        back(from + lane, lane, lanes, outputGradient);
      }
      Matrices.multiply(
          recalledGradient,
          from * gates,
          lanes,
          gates,
          transposedState,
          0,
          units,
          stateGradient,
          0);
    }
  }

  /** The gradients by the gates of a row; of that by the state before, the direct part. */
  private void back(int row, int lane, int lanes, double[] outputGradient) {
    for (int u = 0; u < units; u++) {
      int reset = row * gates + u;
      int update = reset + units;
      int candidate = update + units;
      int state = lane * units + u;
      double r = driven[reset];
      double z = driven[update];
      double n = driven[candidate];
      double d = outputGradient[row * units + u] + stateGradient[state];
      double byUpdate = d * (before(row, lanes, u) - n) * z * (1 - z);
      double byCandidate = d * (1 - z) * (1 - n * n);
      double byReset = byCandidate * recalled[candidate] * r * (1 - r);
      set(reset, byReset, byReset);
      set(update, byUpdate, byUpdate);
      set(candidate, byCandidate, byCandidate * r);
      stateGradient[state] = d * z;
    }
  }

  private void set(int gate, double byDriven, double byRecalled) {
    drivenGradient[gate] = byDriven;
    recalledGradient[gate] = byRecalled;
  }

  @Override
  public void propagate(
      double[] weights, double[] outputGradient, double[] inputGradient, int times, int lanes) {
    int rows = times * lanes;
    Arrays.fill(inputGradient, 0, rows * inputs, 0);
    Matrices.transpose(weights, at, inputs, gates, transposedInput);
    Matrices.multiply(drivenGradient, 0, rows, gates, transposedInput, 0, inputs, inputGradient, 0);
  }
}
