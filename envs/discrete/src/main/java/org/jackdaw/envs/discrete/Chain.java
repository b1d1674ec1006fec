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
 * The chain: go on to the end of a slippery chain, or return at once for a small reward.
 *
 * <p><b>Hidden state.</b> {@code place}: 0 to states - 1.
 *
 * <p><b>Observations.</b> {@code place}, always true, also at the reset.
 *
 * <p><b>Actions.</b> {@code action}: forward, return. With probability {@code slip} the other one
 * is applied.
 *
 * <p><b>Reward.</b> {@code forward-reward} for going forward at the last place, which stays there;
 * {@code return-reward} for going back to the first place; else 0. A reward-only modality {@code
 * reward} (none, end, return) that depends on the places before and after the move.
 *
 * <p><b>Start.</b> At the first place.
 *
 * <p><b>End.</b> Never by itself. Step limit 1000. There is no success.
 *
 * <p><b>Published model.</b> Exact; undiscounted.
 *
 * <p><b>Known optimum.</b> With the default options 3665.832448 within 1000 steps, 3.6768 per step
 * in the long run; always forward 3663.6928, uniformly random 1311.25.
 *
 * <p><b>References.</b> Strens 2000, "A Bayesian framework for reinforcement learning", ICML;
 * Dearden, Friedman and Russell 1998, "Bayesian Q-learning", AAAI.
 */
public final class Chain {

  private static final String ID = "chain";
  private static final int STEP_LIMIT = 1000;

  private Chain() {}

  /**
   * Options of the chain.
   *
   * @param states number of places
   * @param slip chance that the other action is applied
   * @param forwardReward reward of going forward at the last place
   * @param returnReward reward of going back to the first place
   */
  public record Options(
      @Documented(value = "Number of places", range = "[2, 1000]") int states,
      @Documented(value = "Chance that the other action is applied", range = "[0, 1]") double slip,
      @Documented(value = "Reward of going forward at the last place", unit = "reward")
          double forwardReward,
      @Documented(value = "Reward of going back to the first place", unit = "reward")
          double returnReward) {

    /** Checks the size, the chance and the rewards. */
    public Options {
      Check.within(ID, "states", states, 2, 1000);
      Check.within(ID, "slip", slip, 0, 1);
      Check.finite(ID, "forward-reward", forwardReward);
      Check.finite(ID, "return-reward", returnReward);
    }
  }

  /** Makes chains. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Chain: go on to the end of a slippery chain, or return for a small reward";
    }

    @Override
    public Options defaults() {
      return new Options(5, 0.2, 10, 2);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(ID, model(options), OptionalInt.of(STEP_LIMIT), Optional.empty());
    }
  }

  /**
   * The chain as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    int last = options.states() - 1;
    ModelBuilder builder = Model.builder();
    ObservedState.declare(
        builder,
        Variable.numbered("place", options.states()),
        new Variable("action", List.of("forward", "return")),
        (v, cells) -> {
          cells.add(Math.min(v[0] + 1, last), v[1] == 0 ? 1 - options.slip() : options.slip());
          cells.add(0, v[1] == 0 ? options.slip() : 1 - options.slip());
        });
    builder.startAt("place", "0");
    new RewardOutcomes()
        .with("none", 0)
        .with("end", options.forwardReward())
        .with("return", options.returnReward())
        .declare(
            builder,
            List.of(Parent.before("place"), Parent.after("place")),
            v -> v[1] == 0 ? "return" : v[0] == last && v[1] == last ? "end" : "none");
    return builder.build();
  }
}
