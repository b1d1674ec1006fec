package org.jackdaw.baselines.neural;

import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.baselines.neural.net.Adam;
import org.jackdaw.baselines.neural.net.Architecture;
import org.jackdaw.baselines.neural.net.Gradient;
import org.jackdaw.baselines.neural.net.Network;
import org.jackdaw.baselines.neural.net.Weights;

/** The network of action values that is learnt, and its target: a copy that is renewed at times. */
final class ActionValues {

  private final Weights weights;
  private final Weights targetWeights;
  private final Gradient gradient;
  private final Adam adam;
  private final double gradientClip;
  private final int targetSync;
  private final Network learnt;
  private final Network target;
  private final Network acting;
  private final int inputs;
  private final int actions;
  private long updates;

  /** Networks for passes of up to so many times and lanes. */
  ActionValues(
      Architecture shape,
      NetworkOptions options,
      int targetSync,
      int times,
      int lanes,
      AgentContext context) {
    this.weights = shape.draw(context.seeds().child("weights").stream());
    this.targetWeights = weights.copy();
    this.gradient = new Gradient(weights);
    this.adam = options.adam(weights);
    this.gradientClip = options.gradientClip();
    this.targetSync = targetSync;
    this.learnt = new Network(shape, weights, times, lanes);
    this.target = new Network(shape, targetWeights, times, lanes);
    this.acting = new Network(shape, weights, 1, 1);
    this.inputs = shape.inputs();
    this.actions = shape.outputs();
  }

  /** The network that is learnt. */
  Network learnt() {
    return learnt;
  }

  /** The network that targets come from. */
  Network target() {
    return target;
  }

  /** The learnt network with buffers for one row. */
  Network acting() {
    return acting;
  }

  /** The weights that are learnt. */
  Weights weights() {
    return weights;
  }

  /** Length of an input row. */
  int inputs() {
    return inputs;
  }

  /** Learns from the gradient of a loss by the rows of the latest pass of the learnt network. */
  void descend(double[] byOutput) {
    gradient.clear();
    learnt.backward(byOutput, gradient);
    gradient.clip(gradientClip);
    adam.step(weights, gradient);
    if (++updates % targetSync == 0) {
      targetWeights.copyFrom(weights);
    }
  }

  /** The best allowed action of a row, the first among equals. */
  int best(double[] values, boolean[] allowed, int row) {
    int best = -1;
    for (int a = 0; a < actions; a++) {
      int at = row * actions + a;
      if (allowed[at] && (best < 0 || values[at] > values[row * actions + best])) {
        best = a;
      }
    }
    return best;
  }
}
