package org.jackdaw.core.wrap;

import org.jackdaw.api.model.Conditional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Reward;

/**
 * What a step earns by a model whose reward does not depend on the number of the step.
 *
 * @param model the model, which has a reward
 */
record Earning(Model model) {

  /** Takes what may be earned. */
  @FunctionalInterface
  interface Case {
    void with(double amount, double probability);
  }

  /** The likelihood of the modality that pays. */
  Conditional table() {
    return model.likelihood(model.modality(reward().modality()));
  }

  /** The reward function. */
  Reward reward() {
    return model.reward().orElseThrow();
  }

  /** What can be earned, and nothing. */
  Amounts amounts() {
    OutcomeValues values = reward().values();
    double[] amounts = new double[values.outcomes() + 1]; // the last is nothing: 0
    for (int o = 0; o < values.outcomes(); o++) {
      amounts[o] = values.value(1, o);
    }
    return Amounts.of(amounts);
  }

  /** What may be earned in a column of the likelihood. */
  void each(int column, Case earned) {
    Conditional table = table();
    for (int k = 0; k < table.table().support(column); k++) {
      earned.with(
          reward().values().value(1, table.table().supportRow(column, k)),
          table.table().supportValue(column, k));
    }
  }
}
