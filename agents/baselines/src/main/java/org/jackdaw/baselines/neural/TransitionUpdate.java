package org.jackdaw.baselines.neural;

import java.util.Arrays;
import org.jackdaw.api.random.RandomStream;

/**
 * An update from single steps drawn uniformly (Mnih et al. 2015, doi:10.1038/nature14236): the mean
 * over the batch of the loss of Q(o, a) less its target, the sum of the next discounted rewards
 * and, unless the world ended, the discounted value of the observation after them. Fewer than
 * n-step rewards are taken where the episode has no more yet.
 */
final class TransitionUpdate implements ValueUpdate {

  private final ActionValues values;
  private final double discount;
  private final ReplayOptions options;
  private final int width;
  private final int actions;
  private final double[] before;
  private final double[] after;
  private final boolean[] allowed; // after
  private final int[] taken;
  private final double[] targets; // without what is bootstrapped, then with it
  private final double[] weights; // of what is bootstrapped
  private final int[] chosen;
  private final double[] gradient;

  TransitionUpdate(
      ActionValues values, double discount, ReplayOptions options, int width, int actions) {
    int rows = options.batchSize();
    this.values = values;
    this.discount = discount;
    this.options = options;
    this.width = width;
    this.actions = actions;
    this.before = new double[rows * width];
    this.after = new double[rows * width];
    this.allowed = new boolean[rows * actions];
    this.taken = new int[rows];
    this.targets = new double[rows];
    this.weights = new double[rows];
    this.chosen = new int[rows];
    this.gradient = new double[rows * actions];
  }

  @Override
  public void update(Replay replay, RandomStream random) {
    for (int row = 0; row < taken.length; row++) {
      read(replay, replay.draw(random), row);
    }
    bootstrap();
    learn();
  }

  private void read(Replay replay, long place, int row) {
    long end = replay.after(place, options.nStep());
    replay.observation(place, before, row * width);
    replay.observation(end, after, row * width);
    replay.allowed(end, allowed, row * actions);
    taken[row] = replay.action(place);
    targets[row] = 0;
    weights[row] = 1;
    for (long i = place; i < end; i++) {
      targets[row] += weights[row] * replay.reward(i);
      weights[row] *= replay.terminated(i) ? 0 : discount;
    }
  }

  private void bootstrap() {
    int rows = taken.length;
    if (options.doubleQ()) {
      choose(values.learnt().forward(after, 1, rows));
    }
    double[] target = values.target().forward(after, 1, rows);
    if (!options.doubleQ()) {
      choose(target);
    }
    for (int row = 0; row < rows; row++) {
      targets[row] += weights[row] * target[row * actions + chosen[row]];
    }
  }

  private void choose(double[] judge) {
    for (int row = 0; row < chosen.length; row++) {
      chosen[row] = values.best(judge, allowed, row);
    }
  }

  private void learn() {
    int rows = taken.length;
    double[] learnt = values.learnt().forward(before, 1, rows);
    Arrays.fill(gradient, 0);
    for (int row = 0; row < rows; row++) {
      int at = row * actions + taken[row];
      gradient[at] = options.loss().slope(learnt[at] - targets[row]) / rows;
    }
    values.descend(gradient);
  }
}
