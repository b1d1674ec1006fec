package org.jackdaw.envs.discrete;

import java.util.Arrays;
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
 * The switching bandit: one arm is better than the others, and at times it is another one.
 *
 * <p><b>Hidden state.</b> {@code best}: which arm is the best, 0 to k - 1.
 *
 * <p><b>Observations.</b> {@code situation} with a single outcome, also at the reset.
 *
 * <p><b>Actions.</b> {@code arm}: 0 to k - 1. Before each payment the best arm becomes, with {@code
 * switch-probability}, one of the others.
 *
 * <p><b>Reward.</b> 1 with {@code best-mean} from the best arm and with {@code other-mean} from any
 * other, else 0; a reward-only modality {@code reward} (nothing, payout).
 *
 * <p><b>Start.</b> Any arm is the best.
 *
 * <p><b>End.</b> Never by itself. Step limit 1000. There is no success.
 *
 * <p><b>Published model.</b> Exact.
 *
 * <p><b>Known optimum.</b> At most {@code best-mean} per step; uniformly random (best-mean + (k -
 * 1) other-mean) / k.
 *
 * <p><b>References.</b> Markovic, Stojic, Schwoebel and Kiebel 2021, "An empirical evaluation of
 * active inference in multi-armed bandits", arXiv:2101.08699, fixed difficulty.
 */
public final class SwitchingBandit {

  private static final String ID = "switching-bandit";
  private static final int STEP_LIMIT = 1000;

  private SwitchingBandit() {}

  /**
   * Options of the switching bandit.
   *
   * @param arms number of arms
   * @param bestMean chance of a payout from the best arm
   * @param otherMean chance of a payout from another arm
   * @param switchProbability chance per step that another arm becomes the best
   */
  public record Options(
      @Documented(value = "Number of arms", range = "[2, 1000]") int arms,
      @Documented(value = "Chance of a payout from the best arm", range = "[0, 1]") double bestMean,
      @Documented(value = "Chance of a payout from another arm", range = "[0, best-mean]")
          double otherMean,
      @Documented(value = "Chance per step that another arm becomes the best", range = "[0, 1]")
          double switchProbability) {

    /** Checks the options. */
    public Options {
      Check.within(ID, "arms", arms, 2, 1000);
      Check.within(ID, "best-mean", bestMean, 0, 1);
      Check.within(ID, "other-mean", otherMean, 0, bestMean);
      Check.within(ID, "switch-probability", switchProbability, 0, 1);
    }
  }

  /** Makes switching bandits. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Switching bandit: the best arm changes at times";
    }

    @Override
    public Options defaults() {
      return new Options(10, 0.6, 0.5, 0.01);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(ID, model(options), OptionalInt.of(STEP_LIMIT), Optional.empty());
    }
  }

  /**
   * The switching bandit as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    double other = options.switchProbability() / (options.arms() - 1);
    ModelBuilder builder = Model.builder().factor(Variable.numbered("best", options.arms()));
    builder.transition(
        "best",
        List.of(Parent.before("best")),
        (v, column) -> {
          Arrays.fill(column, other);
          column[v[0]] = 1 - options.switchProbability();
        });
    builder.modality("situation", "same");
    builder.deterministicLikelihood("situation", List.of(), v -> 0);
    builder.control(Variable.numbered("arm", options.arms()));
    Payout.declare(
        builder,
        List.of(Parent.after("best"), Parent.control("arm")),
        v -> v[0] == v[1] ? options.bestMean() : options.otherMean());
    return builder.build();
  }
}
