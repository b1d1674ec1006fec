package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;

/** A reward that is paid or not: the reward-only modality {@code reward} (nothing, payout). */
final class Payout {

  private Payout() {}

  /** Declares a payout of 1, with its chance for each joint value of the parents. */
  static void declare(ModelBuilder builder, List<Parent> parents, ToDoubleFunction<int[]> chance) {
    declare(builder, parents, chance, 0, 1);
  }

  /** Declares a payout and what is paid otherwise. */
  static void declare(
      ModelBuilder builder,
      List<Parent> parents,
      ToDoubleFunction<int[]> chance,
      double nothing,
      double payout) {
    builder.modality("reward", "nothing", "payout").rewardOnly("reward", nothing, payout);
    builder.likelihood(
        "reward",
        parents,
        (v, column) -> {
          column[1] = chance.applyAsDouble(v);
          column[0] = 1 - column[1];
        });
  }
}
