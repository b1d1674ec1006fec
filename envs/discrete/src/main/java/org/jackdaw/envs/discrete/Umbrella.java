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
 * The umbrella chain of bsuite: take an umbrella or not at the first step, as the forecast says,
 * and be paid for it at the last, after many random rewards.
 *
 * <p><b>Hidden state.</b> {@code forecast} (dry, rain), {@code umbrella} (left, taken), {@code
 * step} (0 to length).
 *
 * <p><b>Observations.</b> {@code forecast}, {@code umbrella} and {@code step}, always true; {@code
 * distractor-0}, ... (0, 1), fair coins.
 *
 * <p><b>Actions.</b> {@code action}: leave, take; the first one counts.
 *
 * <p><b>Reward.</b> At the last step 1 if the umbrella fits the forecast, else -1; before that 1 or
 * -1, equally likely. A reward-only modality {@code reward} (bad, good).
 *
 * <p><b>Start.</b> Forecast and umbrella uniform, step 0.
 *
 * <p><b>End.</b> After length steps. Success: the umbrella fits.
 *
 * <p><b>Published model.</b> Exact.
 *
 * <p><b>Known optimum.</b> 1 in expectation; uniformly random 0.
 *
 * <p><b>References.</b> Osband et al. 2020, "Behaviour suite for reinforcement learning",
 * arXiv:1908.03568.
 */
public final class Umbrella {

  private static final String ID = "umbrella";

  private Umbrella() {}

  /**
   * Options of the umbrella chain.
   *
   * @param length steps of an episode
   * @param distractors number of coins that mean nothing
   */
  public record Options(
      @Documented(value = "Steps of an episode", range = "[1, 10000]", unit = "steps") int length,
      @Documented(value = "Coins among the observations that mean nothing", range = "[0, 100]")
          int distractors) {

    /** Checks the sizes. */
    public Options {
      Check.within(ID, "length", length, 1, 10_000);
      Check.within(ID, "distractors", distractors, 0, 100);
    }
  }

  /** Makes umbrella chains. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Umbrella chain of bsuite: a first choice that is paid at the end, among noise";
    }

    @Override
    public Options defaults() {
      return new Options(10, 0);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(
          ID,
          model(options),
          OptionalInt.of(options.length()),
          Optional.of(l -> l.observation().outcome(0) == l.observation().outcome(1)));
    }
  }

  /**
   * The umbrella chain as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    int end = options.length();
    ModelBuilder builder = Model.builder();
    ObservedState.declare(builder, new Variable("forecast", List.of("dry", "rain")));
    ObservedState.declare(builder, new Variable("umbrella", List.of("left", "taken")));
    ObservedState.declare(builder, Variable.numbered("step", end + 1));
    builder.control("action", "leave", "take");
    builder.deterministicTransition(
        "umbrella",
        List.of(Parent.before("umbrella"), Parent.before("step"), Parent.control("action")),
        v -> v[1] == 0 ? v[2] : v[0]);
    builder.deterministicTransition(
        "step", List.of(Parent.before("step")), v -> Math.min(v[0] + 1, end));
    builder.startAt("step", "0").terminal("step", Integer.toString(end));
    for (int coin = 0; coin < options.distractors(); coin++) {
      builder.modality("distractor-" + coin, "0", "1");
      builder.likelihood("distractor-" + coin, List.of(), (v, column) -> fair(column));
    }
    builder.modality("reward", "bad", "good").rewardOnly("reward", -1, 1);
    builder.likelihood(
        "reward",
        List.of(Parent.after("step"), Parent.after("forecast"), Parent.after("umbrella")),
        (v, column) -> {
          if (v[0] < end) {
            fair(column);
          } else {
            column[v[1] == v[2] ? 1 : 0] = 1;
          }
        });
    return builder.build();
  }

  private static void fair(double[] column) {
    column[0] = 0.5;
    column[1] = 0.5;
  }
}
