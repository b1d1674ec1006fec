package org.jackdaw.baselines.neural.net;

/**
 * The aggregation of the dueling architecture (Wang et al. 2016, arXiv:1511.06581, equation 9): an
 * input row is a state's value and an advantage per action, an output row the action values value +
 * advantage - mean advantage.
 */
final class Dueling extends Weightless {

  Dueling(int actions, int rows) {
    super(actions, rows);
  }

  @Override
  public void forward(double[] weights, double[] input, int times, int lanes) {
    int actions = outputs();
    for (int r = 0; r < times * lanes; r++) {
      int from = r * (actions + 1);
      double shift = input[from] - sum(input, from + 1, actions) / actions;
      for (int a = 0; a < actions; a++) {
        output()[r * actions + a] = input[from + 1 + a] + shift;
      }
    }
  }

  private static double sum(double[] values, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += values[i];
    }
    return sum;
  }

  @Override
  public void propagate(
      double[] weights, double[] outputGradient, double[] inputGradient, int times, int lanes) {
    int actions = outputs();
    for (int r = 0; r < times * lanes; r++) {
      int to = r * (actions + 1);
      double sum = sum(outputGradient, r * actions, actions);
      inputGradient[to] = sum;
      for (int a = 0; a < actions; a++) {
        inputGradient[to + 1 + a] = outputGradient[r * actions + a] - sum / actions;
      }
    }
  }
}
