package org.jackdaw.envs.discrete;

import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.StartBlock;

/** Joint states of start blocks. */
final class Blocks {

  private Blocks() {}

  /** Writes a block's joint state into the states of all factors. */
  static void place(Model model, StartBlock block, int joint, int[] states) {
    int rest = joint;
    for (int i = block.factors().size() - 1; i >= 0; i--) {
      int factor = model.factor(block.factors().get(i));
      int size = model.factors().get(factor).size();
      states[factor] = rest % size;
      rest /= size;
    }
  }
}
