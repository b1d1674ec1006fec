package org.jackdaw.baselines.neural;

import java.util.Arrays;
import org.jackdaw.api.random.RandomStream;

/**
 * An update of a recurrent network from sequences of steps within an episode (Hausknecht and Stone
 * 2015, arXiv:1507.06527), with gradients through all of their times. A sequence begins at a step
 * drawn uniformly, or earlier if the episode would end within it, and is preceded by a burn-in
 * (Kapturowski et al. 2019), over which the network's state is formed and nothing is learnt. The
 * state at its beginning is zero: exact where that is the start of the episode. The loss is the
 * mean of the loss over all steps of the batch.
 */
final class SequenceUpdate implements ValueUpdate {

  private final ActionValues values;
  private final double discount;
  private final ReplayOptions options;
  private final int length;
  private final int burnIn;
  private final int lanes;
  private final int width;
  private final int actions;
  private final double[] observations; // [times, lanes, width]
  private final boolean[] allowed; // [times, lanes, actions]
  private final double[] gradient;
  private final long[] origins; // place of a lane's first time
  private final long[] starts; // place of its first step that is learnt from
  private final long[] ends; // place after its last
  private int times;

  SequenceUpdate(
      ActionValues values, NetworkOptions network, DrqnOptions options, int width, int actions) {
    this.values = values;
    this.discount = network.discount();
    this.options = options.replay();
    this.length = options.sequenceLength();
    this.burnIn = options.burnIn();
    this.lanes = options.replay().batchSize();
    this.width = width;
    this.actions = actions;
    int rows = options.times() * lanes;
    this.observations = new double[rows * width];
    this.allowed = new boolean[rows * actions];
    this.gradient = new double[rows * actions];
    this.origins = new long[lanes];
    this.starts = new long[lanes];
    this.ends = new long[lanes];
  }

  @Override
  public void update(Replay replay, RandomStream random) {
    times = 0;
    int steps = 0;
    for (int lane = 0; lane < lanes; lane++) {
      place(replay, replay.draw(random), lane);
      times = Math.max(times, (int) (ends[lane] - origins[lane]) + 1);
      steps += (int) (ends[lane] - starts[lane]);
    }
    read(replay);
    learn(replay, steps);
  }

  private void place(Replay replay, long drawn, int lane) {
    ends[lane] = replay.after(drawn, length);
    starts[lane] = replay.before(drawn, length - (int) (ends[lane] - drawn));
    origins[lane] = replay.before(starts[lane], burnIn);
  }

  /** Times after the end of a sequence see zeros; nothing is learnt there. */
  private void read(Replay replay) {
    Arrays.fill(observations, 0, times * lanes * width, 0);
    for (int lane = 0; lane < lanes; lane++) {
      for (long i = origins[lane]; i <= ends[lane]; i++) {
        int row = row(i, lane);
        replay.observation(i, observations, row * width);
        replay.allowed(i, allowed, row * actions);
      }
    }
  }

  private int row(long place, int lane) {
    return (int) (place - origins[lane]) * lanes + lane;
  }

  private void learn(Replay replay, int steps) {
    double[] target = values.target().forward(observations, times, lanes);
    double[] learnt = values.learnt().forward(observations, times, lanes);
    double[] chooser = options.doubleQ() ? learnt : target;
    Arrays.fill(gradient, 0, times * lanes * actions, 0);
    for (int lane = 0; lane < lanes; lane++) {
      for (long i = starts[lane]; i < ends[lane]; i++) {
        int at = row(i, lane) * actions + replay.action(i);
        double error = learnt[at] - target(replay, i, lane, target, chooser);
        gradient[at] = options.loss().slope(error) / steps;
      }
    }
    values.descend(gradient);
  }

  private double target(Replay replay, long place, int lane, double[] target, double[] chooser) {
    double sum = 0;
    double weight = 1;
    long end = Math.min(ends[lane], place + options.nStep());
    for (long i = place; i < end; i++) {
      sum += weight * replay.reward(i);
      weight *= replay.terminated(i) ? 0 : discount;
    }
    int row = row(end, lane);
    return sum + weight * target[row * actions + values.best(chooser, allowed, row)];
  }
}
