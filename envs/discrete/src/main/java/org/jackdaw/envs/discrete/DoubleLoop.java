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
 * The double loop: an easy loop with a small reward and a loop that pays more but breaks off at
 * every wrong action.
 *
 * <p><b>Hidden state.</b> {@code place}: 0 the hub, 1 to length - 1 the easy loop, then as many of
 * the hard one.
 *
 * <p><b>Observations.</b> {@code place}, always true, also at the reset.
 *
 * <p><b>Actions.</b> {@code action}: a, b. At the hub a enters the easy loop and b the hard one. In
 * the easy loop both go on; in the hard one b goes on and a returns to the hub. From the last place
 * of a loop both return.
 *
 * <p><b>Reward.</b> {@code easy-reward} or {@code hard-reward} for leaving the last place of a
 * loop, else 0; a reward-only modality {@code reward} (none, easy, hard) that depends on the place
 * before the move.
 *
 * <p><b>Start.</b> At the hub.
 *
 * <p><b>End.</b> Never by itself. Step limit 1000. There is no success.
 *
 * <p><b>Published model.</b> Exact; undiscounted.
 *
 * <p><b>Known optimum.</b> With the default options 400 within 1000 steps; uniformly random 158.36.
 *
 * <p><b>References.</b> Watkins 1989, "Learning from delayed rewards"; Dearden, Friedman and
 * Russell 1998, "Bayesian Q-learning", AAAI.
 */
public final class DoubleLoop {

  private static final String ID = "double-loop";
  private static final int STEP_LIMIT = 1000;

  private DoubleLoop() {}

  /**
   * Options of the double loop.
   *
   * @param length steps around a loop
   * @param easyReward reward of the easy loop
   * @param hardReward reward of the hard loop
   */
  public record Options(
      @Documented(value = "Steps around a loop", range = "[2, 10000]", unit = "steps") int length,
      @Documented(value = "Reward of the easy loop", unit = "reward") double easyReward,
      @Documented(value = "Reward of the hard loop", unit = "reward") double hardReward) {

    /** Checks the length and the rewards. */
    public Options {
      Check.within(ID, "length", length, 2, 10_000);
      Check.finite(ID, "easy-reward", easyReward);
      Check.finite(ID, "hard-reward", hardReward);
    }
  }

  /** Makes double loops. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Double loop: an easy loop that pays little, a hard one that pays more";
    }

    @Override
    public Options defaults() {
      return new Options(5, 1, 2);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(ID, model(options), OptionalInt.of(STEP_LIMIT), Optional.empty());
    }
  }

  /**
   * The double loop as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    int easyEnd = options.length() - 1;
    int hardEnd = 2 * easyEnd;
    ModelBuilder builder = Model.builder();
    ObservedState.declare(
        builder,
        Variable.numbered("place", hardEnd + 1),
        new Variable("action", List.of("a", "b")),
        (v, cells) -> cells.add(next(v[0], v[1], easyEnd), 1));
    builder.startAt("place", "0");
    new RewardOutcomes()
        .with("none", 0)
        .with("easy", options.easyReward())
        .with("hard", options.hardReward())
        .declare(
            builder,
            List.of(Parent.before("place")),
            v -> v[0] == easyEnd ? "easy" : v[0] == hardEnd ? "hard" : "none");
    return builder.build();
  }

  private static int next(int place, int action, int easyEnd) {
    if (place == 0) {
      return action == 0 ? 1 : easyEnd + 1;
    }
    boolean breaksOff = place > easyEnd && action == 0;
    return breaksOff || place % easyEnd == 0 ? 0 : place + 1;
  }
}
