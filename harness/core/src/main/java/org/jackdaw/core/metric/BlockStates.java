package org.jackdaw.core.metric;

import java.util.List;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;

/** How the joint states of a block of factors are numbered: the last factor varies fastest. */
final class BlockStates {

  private BlockStates() {}

  /** Whether a block is over the factors of a model, all of the model's sizes. */
  static boolean fits(Model model, List<String> block, int states) {
    List<String> known = model.factors().stream().map(Variable::name).toList();
    long size = 1;
    for (String factor : block) {
      if (!known.contains(factor) || size > Integer.MAX_VALUE) {
        return false;
      }
      size *= size(model, factor);
    }
    return size == states;
  }

  /** By how much a state's number grows with the value of the factor at a position. */
  static int stride(Model model, List<String> block, int position) {
    int stride = 1;
    for (int f = position + 1; f < block.size(); f++) {
      stride *= size(model, block.get(f));
    }
    return stride;
  }

  private static int size(Model model, String factor) {
    return model.factors().get(model.factor(factor)).size();
  }
}
