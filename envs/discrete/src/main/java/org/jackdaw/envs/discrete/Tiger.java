package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.StepResult;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.option.Documented;

/**
 * The Tiger problem: a tiger behind one of two doors; listening is cheap and unreliable.
 *
 * <p><b>Hidden state.</b> {@code tiger} (left, right; with {@code ends-on-open} also over).
 *
 * <p><b>Observations.</b> {@code hear} (left, right): after listening the tiger's side with
 * probability {@code listen-accuracy}, after opening a fair coin. Nothing at the reset.
 *
 * <p><b>Actions.</b> {@code action}: listen, open-left, open-right.
 *
 * <p><b>Reward.</b> {@code listen-reward}; {@code treasure-reward} for opening the door without the
 * tiger, {@code tiger-reward} for the one with it. A reward-only modality {@code reward} (listened,
 * treasure, tiger) that depends on the state before the move and on the action.
 *
 * <p><b>Start.</b> Left or right, equally likely.
 *
 * <p><b>End.</b> Never by itself: after opening the tiger is placed anew. With {@code ends-on-open}
 * opening ends the episode. Step limit 20. Success, with {@code ends-on-open} only: the treasure.
 *
 * <p><b>Published model.</b> Exact; undiscounted.
 *
 * <p><b>Known optimum.</b> With the default options, undiscounted within 1, 2, ... steps: -1, -2,
 * 2.72, 2.42125, 3.60915, 5.61881875, 6.24634987, 7.09661553, 8.75383919, 9.43816762; within 20
 * steps 20.39082625.
 *
 * <p><b>References.</b> Kaelbling, Littman and Cassandra 1998, doi:10.1016/S0004-3702(98)00023-X.
 */
public final class Tiger {

  private static final String ID = "tiger";
  private static final int STEP_LIMIT = 20;
  private static final int LISTEN = 0;
  private static final int OVER = 2;
  private static final int LISTENED = 0;
  private static final int TREASURE = 1;
  private static final int EATEN = 2;

  private Tiger() {}

  /**
   * Options of the Tiger problem.
   *
   * @param listenAccuracy chance of hearing the tiger where it is
   * @param listenReward reward for listening
   * @param treasureReward reward for opening the door without the tiger
   * @param tigerReward reward for opening the door with the tiger
   * @param endsOnOpen whether opening ends the episode
   */
  public record Options(
      @Documented(value = "Chance of hearing the tiger where it is", range = "[0.5, 1]")
          double listenAccuracy,
      @Documented(value = "Reward for listening", unit = "reward") double listenReward,
      @Documented(value = "Reward for opening the door without the tiger", unit = "reward")
          double treasureReward,
      @Documented(value = "Reward for opening the door with the tiger", unit = "reward")
          double tigerReward,
      @Documented("Whether opening ends the episode; else the tiger is placed anew")
          boolean endsOnOpen) {

    /** Checks the chance, and that the three rewards differ. */
    public Options {
      Check.within(ID, "listen-accuracy", listenAccuracy, 0.5, 1);
      Check.finite(ID, "listen-reward", listenReward);
      Check.finite(ID, "treasure-reward", treasureReward);
      Check.finite(ID, "tiger-reward", tigerReward);
      Check.that(
          listenReward != treasureReward
              && treasureReward != tigerReward
              && tigerReward != listenReward,
          ID
              + ": listen-reward, treasure-reward and tiger-reward must differ, got "
              + List.of(listenReward, treasureReward, tigerReward));
    }
  }

  /** Makes Tiger problems. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Tiger: listen until sure behind which of two doors the tiger is not";
    }

    @Override
    public Options defaults() {
      return new Options(0.85, -1, 10, -100, false);
    }

    @Override
    public Environment create(Options options) {
      Predicate<StepResult> treasure = last -> last.reward() == options.treasureReward();
      return ModelWorld.of(
          ID,
          model(options),
          OptionalInt.of(STEP_LIMIT),
          options.endsOnOpen() ? Optional.of(treasure) : Optional.empty());
    }
  }

  /**
   * The Tiger problem as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    ModelBuilder builder = Model.builder().control("action", "listen", "open-left", "open-right");
    if (options.endsOnOpen()) {
      builder.factor("tiger", "left", "right", "over").start("tiger", 0.5, 0.5, 0);
      builder.terminal("tiger", "over");
    } else {
      builder.factor("tiger", "left", "right").start("tiger", 0.5, 0.5);
    }
    builder.modality("hear", "left", "right").modality("reward", "listened", "treasure", "tiger");
    builder.transition(
        "tiger",
        List.of(Parent.before("tiger"), Parent.control("action")),
        (v, column) -> moved(options, v[0], v[1], column));
    builder.likelihood(
        "hear",
        List.of(Parent.after("tiger"), Parent.control("action")),
        (v, column) -> heard(options, v[0], v[1], column));
    builder.deterministicLikelihood(
        "reward", List.of(Parent.before("tiger"), Parent.control("action")), v -> paid(v[0], v[1]));
    builder.rewardOnly(
        "reward", options.listenReward(), options.treasureReward(), options.tigerReward());
    return builder.build();
  }

  private static void moved(Options options, int tiger, int action, double[] column) {
    if (action == LISTEN || tiger == OVER) {
      column[tiger] = 1;
    } else if (options.endsOnOpen()) {
      column[OVER] = 1;
    } else {
      column[0] = 0.5;
      column[1] = 0.5;
    }
  }

  private static void heard(Options options, int tiger, int action, double[] column) {
    boolean informed = action == LISTEN && tiger != OVER;
    double accuracy = informed ? options.listenAccuracy() : 0.5;
    int side = informed ? tiger : 0;
    column[side] = accuracy;
    column[1 - side] = 1 - accuracy;
  }

  private static int paid(int tiger, int action) {
    if (action == LISTEN || tiger == OVER) {
      return LISTENED;
    }
    return action - 1 == tiger ? EATEN : TREASURE;
  }
}
