package org.jackdaw.envs.discrete;

import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.StartBlock;
import org.jackdaw.api.model.Table;

/** A start block with its factors resolved to positions. */
final class Start {

  private final Table distribution;
  private final int[] factors;
  private final int[] sizes;
  private final boolean carried;

  Start(Model model, StartBlock block) {
    distribution = block.distribution();
    factors = block.factors().stream().mapToInt(model::factor).toArray();
    sizes =
        block.factors().stream()
            .mapToInt(f -> model.factors().get(model.factor(f)).size())
            .toArray();
    carried = model.between().containsKey(block.factors().get(0));
  }

  static Start[] of(Model model) {
    return model.start().stream().map(block -> new Start(model, block)).toArray(Start[]::new);
  }

  /** Whether the block's factors outlive an episode. */
  boolean carried() {
    return carried;
  }

  /** Writes the joint state that a uniform draw falls on into the states of all factors. */
  void draw(double uniform, int[] states) {
    place(distribution.sample(0, uniform), states);
  }

  /** Writes a joint state of the block into the states of all factors. */
  void place(int joint, int[] states) {
    int rest = joint;
    for (int i = factors.length - 1; i >= 0; i--) {
      states[factors[i]] = rest % sizes[i];
      rest /= sizes[i];
    }
  }
}
