package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.random.RandomStream;
import org.jackdaw.api.random.SeedTree;

/**
 * DeepSea: sink one row a step through a square; only going right at every single step, at a small
 * cost each, finds the treasure.
 *
 * <p><b>Hidden state.</b> {@code cell}, row by row from the top left, and bottom, below the square.
 *
 * <p><b>Observations.</b> {@code cell}, always true, also at the reset.
 *
 * <p><b>Actions.</b> {@code action}: 0, 1. With {@code permuted} which of them is left and which
 * right differs from cell to cell, by {@code mapping-seed}; else 0 is left. With {@code stochastic}
 * going right stays in the column with 1 / size.
 *
 * <p><b>Reward.</b> Minus {@code move-cost} / size for going right; plus 1 for going right in the
 * last column. With {@code stochastic} also plus or minus 1, equally likely, in the two lower
 * corners. A reward-only modality {@code reward} with one outcome per distinct reward.
 *
 * <p><b>Start.</b> At the top left.
 *
 * <p><b>End.</b> At the bottom, after size steps. Success, where nothing is stochastic: the
 * treasure.
 *
 * <p><b>Published model.</b> Exact. Differs from bsuite: the noise of the corners has two values
 * where bsuite's is Gaussian, with the same mean 0 and variance 1; the action mapping is drawn by
 * an own generator.
 *
 * <p><b>Known optimum.</b> 1 - move-cost, so 0.99; uniformly random 2^-size - move-cost / 2.
 * Stochastic: 0.402877 at size 5, 0.380907 at 10, 0.370938 at 20.
 *
 * <p><b>References.</b> Osband et al. 2020, "Behaviour suite for reinforcement learning",
 * arXiv:1908.03568.
 */
public final class DeepSea {

  static final String ID = "deep-sea";

  private DeepSea() {}

  /**
   * Options of DeepSea.
   *
   * @param size rows and columns
   * @param moveCost cost of going right all the way
   * @param stochastic whether moves and rewards are noisy
   * @param permuted whether the actions' meaning differs from cell to cell
   * @param mappingSeed draws that meaning
   */
  public record Options(
      @Documented(value = "Rows and columns", range = "[2, 200]", unit = "cells") int size,
      @Documented(value = "Cost of going right all the way", unit = "reward") double moveCost,
      @Documented("Whether moves to the right may fail and the lower corners pay noise")
          boolean stochastic,
      @Documented("Whether the actions' meaning differs from cell to cell") boolean permuted,
      @Documented("Draws the actions' meaning, the same in all runs") long mappingSeed) {

    /** Checks the size and the cost. */
    public Options {
      Check.within(ID, "size", size, 2, 200);
      Check.finite(ID, "move-cost", moveCost);
    }

    /** For each cell whether action 1 goes right. */
    List<Boolean> mapping() {
      RandomStream random = SeedTree.root(mappingSeed).child(ID).child("mapping").stream();
      List<Boolean> ones = new ArrayList<>();
      for (int cell = 0; cell < size * size; cell++) {
        ones.add(!permuted || random.nextBoolean());
      }
      return ones;
    }
  }

  /** Makes deep seas. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "DeepSea: a treasure that only the one right action at every step finds";
    }

    @Override
    public Options defaults() {
      return new Options(10, 0.01, false, true, 42);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(
          ID,
          model(options),
          OptionalInt.of(options.size()),
          options.stochastic()
              ? Optional.empty()
              : Optional.of(last -> last.reward() == DeepSeaModel.treasure(options)));
    }
  }

  /**
   * DeepSea as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return DeepSeaModel.of(options);
  }
}
