package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.option.Documented;

/**
 * RiverSwim: swim up a river against the current, to a large reward far away, or drift down to a
 * small one.
 *
 * <p><b>Hidden state.</b> {@code place}: 0 to states - 1.
 *
 * <p><b>Observations.</b> {@code place}, always true, also at the reset.
 *
 * <p><b>Actions.</b> {@code swim}: left, right. Left always succeeds. Right leads on with {@code
 * forward} and back with {@code backward}; from the first place on with {@code first-forward}; at
 * the last place it stays with {@code last-stay}, else back.
 *
 * <p><b>Reward.</b> {@code left-reward} for left at the first place, {@code right-reward} for right
 * at the last, wherever the move leads; else 0. A reward-only modality {@code reward} (none, left,
 * right).
 *
 * <p><b>Start.</b> Uniform over {@code starts}.
 *
 * <p><b>End.</b> Never by itself. Step limit 20. There is no success.
 *
 * <p><b>Published model.</b> Exact; undiscounted.
 *
 * <p><b>Known optimum.</b> With the default options 3.397264 within 20 steps, 0.428622 per step in
 * the long run; uniformly random 0.043789 within 20 steps.
 *
 * <p><b>References.</b> Strehl and Littman 2008, doi:10.1016/j.jcss.2007.08.009, whose form is
 * {@code forward: 0.3, backward: 0.1, first-forward: 0.3, last-stay: 0.3, left-reward: 5,
 * right-reward: 10000, starts: [1, 2]}; the defaults are those of Osband, Russo and Van Roy 2013,
 * arXiv:1306.0940.
 */
public final class RiverSwim {

  private static final String ID = "river-swim";
  private static final int STEP_LIMIT = 20;
  private static final int RIGHT = 1;

  private RiverSwim() {}

  /**
   * Options of RiverSwim.
   *
   * @param states number of places
   * @param forward chance that right leads on
   * @param backward chance that right leads back
   * @param firstForward chance that right leads on from the first place
   * @param lastStay chance that right stays at the last place
   * @param leftReward reward of left at the first place
   * @param rightReward reward of right at the last place
   * @param starts places to start at
   */
  public record Options(
      @Documented(value = "Number of places", range = "[2, 100000]") int states,
      @Documented(value = "Chance that right leads on", range = "[0, 1]") double forward,
      @Documented(
              value = "Chance that right leads back; with forward at most 1",
              range = "[0, 1 - forward]")
          double backward,
      @Documented(value = "Chance that right leads on from the first place", range = "[0, 1]")
          double firstForward,
      @Documented(value = "Chance that right stays at the last place", range = "[0, 1]")
          double lastStay,
      @Documented(value = "Reward of left at the first place", unit = "reward") double leftReward,
      @Documented(value = "Reward of right at the last place", unit = "reward") double rightReward,
      @Documented(value = "Places to start at, equally likely", range = "[0, states - 1]")
          List<Integer> starts) {

    /** Checks the sizes, the chances and the starts. */
    public Options {
      starts = List.copyOf(starts);
      Check.within(ID, "states", states, 2, 100_000);
      Check.within(ID, "forward", forward, 0, 1);
      Check.within(ID, "backward", backward, 0, 1 - forward);
      Check.within(ID, "first-forward", firstForward, 0, 1);
      Check.within(ID, "last-stay", lastStay, 0, 1);
      Check.finite(ID, "left-reward", leftReward);
      Check.finite(ID, "right-reward", rightReward);
      Check.that(!starts.isEmpty(), ID + ": starts must have at least one place");
      for (int start : starts) {
        Check.within(ID, "starts", start, 0, states - 1);
      }
    }
  }

  /** Makes rivers. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "RiverSwim: swim against the current to a large reward that is hard to find";
    }

    @Override
    public Options defaults() {
      return new Options(6, 0.35, 0.05, 0.6, 0.6, 0.005, 1, List.of(0));
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(ID, model(options), OptionalInt.of(STEP_LIMIT), Optional.empty());
    }
  }

  /**
   * RiverSwim as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    ModelBuilder builder = Model.builder();
    Variable place = Variable.numbered("place", options.states());
    Variable swim = new Variable("swim", List.of("left", "right"));
    ObservedState.declare(builder, place, swim, (v, cells) -> swum(options, v[0], v[1], cells));
    double[] start = new double[options.states()];
    options.starts().forEach(s -> start[s] += 1.0 / options.starts().size());
    builder.start("place", start);
    new RewardOutcomes()
        .with("none", 0)
        .with("left", options.leftReward())
        .with("right", options.rightReward())
        .declare(builder, ObservedState.beforeAnd(place, swim), v -> event(options, v[0], v[1]));
    return builder.build();
  }

  private static void swum(Options options, int place, int swim, SparseFiller.Cells cells) {
    int last = options.states() - 1;
    if (swim != RIGHT) {
      cells.add(Math.max(0, place - 1), 1);
    } else if (place == 0) {
      cells.add(1, options.firstForward());
      cells.add(0, 1 - options.firstForward());
    } else if (place == last) {
      cells.add(last, options.lastStay());
      cells.add(last - 1, 1 - options.lastStay());
    } else {
      cells.add(place + 1, options.forward());
      cells.add(place - 1, options.backward());
      cells.add(place, 1 - options.forward() - options.backward());
    }
  }

  private static String event(Options options, int place, int swim) {
    if (place == 0 && swim != RIGHT) {
      return "left";
    }
    return place == options.states() - 1 && swim == RIGHT ? "right" : "none";
  }
}
