package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.option.Documented;

/**
 * Reversal learning: one of two choices is the better one, until it is the other.
 *
 * <p><b>Hidden state.</b> {@code good} (left, right); with {@code block} also {@code trial}, the
 * trials since the latest reversal.
 *
 * <p><b>Observations.</b> {@code situation} with a single outcome, also at the reset.
 *
 * <p><b>Actions.</b> {@code choice}: left, right. After each payment the good choice changes with
 * {@code reversal-probability}, or, with {@code block}, after as many trials.
 *
 * <p><b>Reward.</b> {@code right-reward} with {@code good-mean} for the good choice and with {@code
 * bad-mean} for the other, else {@code wrong-reward}; a reward-only modality {@code reward}
 * (nothing, payout).
 *
 * <p><b>Start.</b> Either choice is the good one.
 *
 * <p><b>End.</b> Never by itself. Step limit 200. There is no success.
 *
 * <p><b>Published model.</b> Exact.
 *
 * <p><b>Known optimum.</b> At most {@code good-mean} per step with rewards 1 and 0; uniformly
 * random (good-mean + bad-mean) / 2.
 *
 * <p><b>References.</b> Cools, Clark, Owen and Robbins 2002,
 * doi:10.1523/JNEUROSCI.22-11-04563.2002.
 */
public final class ReversalLearning {

  private static final String ID = "reversal-learning";
  private static final int STEP_LIMIT = 200;

  private ReversalLearning() {}

  /**
   * Options of reversal learning.
   *
   * @param goodMean chance of a payout from the good choice
   * @param badMean chance of a payout from the other choice
   * @param reversalProbability chance of a reversal per trial
   * @param block trials until a certain reversal
   * @param rightReward reward of a payout
   * @param wrongReward reward otherwise
   */
  public record Options(
      @Documented(value = "Chance of a payout from the good choice", range = "[0, 1]")
          double goodMean,
      @Documented(value = "Chance of a payout from the other choice", range = "[0, good-mean]")
          double badMean,
      @Documented(value = "Chance of a reversal per trial; 0 with block", range = "[0, 1]")
          double reversalProbability,
      @Documented(
              value = "Trials until a certain reversal; none: by chance",
              range = "[1, 10000]",
              unit = "steps")
          OptionalInt block,
      @Documented(value = "Reward of a payout; differs from wrong-reward", unit = "reward")
          double rightReward,
      @Documented(value = "Reward otherwise", unit = "reward") double wrongReward) {

    /** Checks the options. */
    public Options {
      Check.within(ID, "good-mean", goodMean, 0, 1);
      Check.within(ID, "bad-mean", badMean, 0, goodMean);
      Check.within(ID, "reversal-probability", reversalProbability, 0, 1);
      Check.that(
          block.isEmpty() || reversalProbability == 0,
          ID + ": reversal-probability must be 0 with block, got " + reversalProbability);
      Check.within(ID, "block", block.orElse(1), 1, 10_000);
      Check.finite(ID, "right-reward", rightReward);
      Check.finite(ID, "wrong-reward", wrongReward);
      Check.that(
          rightReward != wrongReward,
          ID + ": right-reward must differ from wrong-reward, got both " + rightReward);
    }
  }

  /** Makes tasks of reversal learning. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Reversal learning: the better of two choices changes, by chance or in blocks";
    }

    @Override
    public Options defaults() {
      return new Options(0.8, 0.2, 0.05, OptionalInt.empty(), 1, 0);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(ID, model(options), OptionalInt.of(STEP_LIMIT), Optional.empty());
    }
  }

  /**
   * Reversal learning as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    ModelBuilder builder = Model.builder().factor("good", "left", "right");
    builder.control("choice", "left", "right").modality("situation", "same");
    builder.deterministicLikelihood("situation", List.of(), v -> 0);
    if (options.block().isPresent()) {
      blocks(builder, options.block().getAsInt());
    } else {
      builder.transition(
          "good",
          List.of(Parent.before("good")),
          (v, column) -> {
            column[v[0]] = 1 - options.reversalProbability();
            column[1 - v[0]] = options.reversalProbability();
          });
    }
    Payout.declare(
        builder,
        List.of(Parent.before("good"), Parent.control("choice")),
        v -> v[0] == v[1] ? options.goodMean() : options.badMean(),
        options.wrongReward(),
        options.rightReward());
    return builder.build();
  }

  private static void blocks(ModelBuilder builder, int block) {
    builder.factor(Variable.numbered("trial", block)).startAt("trial", "0");
    builder.deterministicTransition(
        "trial", List.of(Parent.before("trial")), v -> (v[0] + 1) % block);
    builder.deterministicTransition(
        "good",
        List.of(Parent.before("good"), Parent.before("trial")),
        v -> v[1] == block - 1 ? 1 - v[0] : v[0]);
  }
}
