package org.jackdaw.envs.discrete;

import java.util.ArrayList;
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
 * The discounting chain of bsuite: the first action decides after how many steps a reward comes,
 * and one of them is a little larger.
 *
 * <p><b>Hidden state.</b> {@code chain} (none, then the one chosen), {@code step} (0 to the last
 * delay).
 *
 * <p><b>Observations.</b> {@code chain} and {@code step}, always true, also at the reset.
 *
 * <p><b>Actions.</b> {@code action}: one per chain; the first one counts.
 *
 * <p><b>Reward.</b> 1 when the chosen chain's delay is over, with {@code bonus} more on the chain
 * {@code best}; else 0. A reward-only modality {@code reward} (none, usual, best).
 *
 * <p><b>Start.</b> No chain, step 0.
 *
 * <p><b>End.</b> After the longest delay. Success: the best chain is chosen.
 *
 * <p><b>Published model.</b> Exact.
 *
 * <p><b>Known optimum.</b> 1 + bonus, so 1.1; uniformly random 1 + bonus / 5, so 1.02.
 *
 * <p><b>References.</b> Osband et al. 2020, "Behaviour suite for reinforcement learning",
 * arXiv:1908.03568.
 */
public final class DiscountingChain {

  private static final String ID = "discounting-chain";

  private DiscountingChain() {}

  /**
   * Options of the discounting chain.
   *
   * @param delays steps until each chain pays
   * @param best the chain that pays more
   * @param bonus how much more it pays
   */
  public record Options(
      @Documented(
              value = "Steps until each chain pays, ascending",
              range = "at least two numbers in [1, 10000]",
              unit = "steps")
          List<Integer> delays,
      @Documented(value = "The chain that pays more", range = "[0, number of delays - 1]") int best,
      @Documented(value = "How much more it pays than 1", unit = "reward") double bonus) {

    /** Checks the delays and the best chain. */
    public Options {
      delays = List.copyOf(delays);
      Check.that(
          delays.size() > 1 && delays.equals(delays.stream().sorted().distinct().toList()),
          ID + ": delays must be at least two and ascending, got " + delays);
      delays.forEach(delay -> Check.within(ID, "delays", delay, 1, 10_000));
      Check.within(ID, "best", best, 0, delays.size() - 1);
      Check.finite(ID, "bonus", bonus);
    }

    private int end() {
      return delays.get(delays.size() - 1);
    }
  }

  /** Makes discounting chains. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Discounting chain of bsuite: rewards after 1 to 100 steps, of which one is larger";
    }

    @Override
    public Options defaults() {
      return new Options(List.of(1, 3, 10, 30, 100), 0, 0.1);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(
          ID,
          model(options),
          OptionalInt.of(options.end()),
          Optional.of(last -> last.observation().outcome(0) == options.best() + 1));
    }
  }

  /**
   * The discounting chain as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    List<String> chains = new ArrayList<>(List.of("none"));
    options.delays().forEach(delay -> chains.add("after-" + delay));
    ModelBuilder builder = Model.builder();
    ObservedState.declare(builder, new Variable("chain", chains));
    ObservedState.declare(builder, Variable.numbered("step", options.end() + 1));
    builder.control(Variable.numbered("action", options.delays().size()));
    builder.deterministicTransition(
        "chain",
        List.of(Parent.before("chain"), Parent.control("action")),
        v -> v[0] == 0 ? v[1] + 1 : v[0]);
    builder.deterministicTransition(
        "step", List.of(Parent.before("step")), v -> Math.min(v[0] + 1, options.end()));
    builder.startAt("chain", "none").startAt("step", "0");
    builder.terminal("step", Integer.toString(options.end()));
    new RewardOutcomes()
        .with("none", 0)
        .with("usual", 1)
        .with("best", 1 + options.bonus())
        .declare(
            builder,
            List.of(Parent.after("chain"), Parent.after("step")),
            v -> event(options, v[0] - 1, v[1]));
    return builder.build();
  }

  private static String event(Options options, int chain, int step) {
    if (chain < 0 || options.delays().get(chain) != step) {
      return "none";
    }
    return chain == options.best() ? "best" : "usual";
  }
}
