package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.option.Documented;

/**
 * The crying baby: feed it or not, by a cry that is no sure sign of hunger.
 *
 * <p><b>Hidden state.</b> {@code baby} (sated, hungry). A sated baby that is not fed gets hungry
 * with probability {@code hunger-chance}; feeding sates it.
 *
 * <p><b>Observations.</b> {@code sound} (quiet, crying) of the state after the move: it cries with
 * probability {@code cry-when-hungry} or {@code cry-when-sated}. Nothing at the reset.
 *
 * <p><b>Actions.</b> {@code action}: feed, ignore.
 *
 * <p><b>Reward.</b> {@code hunger-reward} for a step that found the baby hungry, and {@code
 * feed-reward} for feeding; both add up. A reward-only modality {@code reward} that depends on the
 * state before the move and on the action.
 *
 * <p><b>Start.</b> Sated.
 *
 * <p><b>End.</b> Never by itself. Step limit 20.
 *
 * <p><b>Published model.</b> Exact; discount 0.9.
 *
 * <p><b>Known optimum.</b> With the default options, discounted -16.305483; undiscounted within 1,
 * 2, ... steps: 0, -1, -2.86, -4.6566, -6.468046, -8.27849926, -10.0892098. These hold for who does
 * not look at the rewards, which tell whether the baby was hungry; for who does, undiscounted
 * within 20 steps, -33.065023.
 *
 * <p><b>References.</b> Kochenderfer 2015, "Decision making under uncertainty", MIT Press.
 */
public final class CryingBaby {

  private static final String ID = "crying-baby";
  private static final int STEP_LIMIT = 20;
  private static final double DISCOUNT = 0.9;
  private static final int SATED = 0;
  private static final int HUNGRY = 1;
  private static final int FEED = 0;

  private CryingBaby() {}

  /**
   * Options of the crying baby.
   *
   * @param hungerChance chance that a sated baby that is not fed gets hungry
   * @param cryWhenHungry chance that a hungry baby cries
   * @param cryWhenSated chance that a sated baby cries
   * @param feedReward reward for feeding
   * @param hungerReward reward for a step that found the baby hungry
   */
  public record Options(
      @Documented(
              value = "Chance that a sated baby that is not fed gets hungry",
              range = "[0, 1]",
              unit = "per step")
          double hungerChance,
      @Documented(value = "Chance that a hungry baby cries", range = "[0, 1]") double cryWhenHungry,
      @Documented(value = "Chance that a sated baby cries", range = "[0, 1]") double cryWhenSated,
      @Documented(value = "Reward for feeding", unit = "reward") double feedReward,
      @Documented(value = "Reward for a step that found the baby hungry", unit = "reward")
          double hungerReward) {

    /** Checks the chances and the rewards. */
    public Options {
      Check.within(ID, "hunger-chance", hungerChance, 0, 1);
      Check.within(ID, "cry-when-hungry", cryWhenHungry, 0, 1);
      Check.within(ID, "cry-when-sated", cryWhenSated, 0, 1);
      Check.finite(ID, "feed-reward", feedReward);
      Check.finite(ID, "hunger-reward", hungerReward);
    }

    private double cry(int baby) {
      return baby == HUNGRY ? cryWhenHungry : cryWhenSated;
    }
  }

  /** Makes crying babies. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Crying baby: feed it or not, by a cry that is no sure sign of hunger";
    }

    @Override
    public Options defaults() {
      return new Options(0.1, 0.8, 0.1, -5, -10);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(ID, model(options), OptionalInt.of(STEP_LIMIT), Optional.empty());
    }
  }

  /**
   * The crying baby as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    ModelBuilder builder = Model.builder().factor("baby", "sated", "hungry");
    builder.control("action", "feed", "ignore").modality("sound", "quiet", "crying");
    List<Parent> move = List.of(Parent.before("baby"), Parent.control("action"));
    builder.transition("baby", move, (v, column) -> moved(options, v[0], v[1], column));
    builder.likelihood(
        "sound",
        List.of(Parent.after("baby")),
        (v, column) -> {
          column[1] = options.cry(v[0]);
          column[0] = 1 - column[1];
        });
    builder.absentAtReset("sound").startAt("baby", "sated").discount(DISCOUNT);
    new RewardOutcomes()
        .with("peace", 0)
        .with("fed", options.feedReward())
        .with("hunger", options.hungerReward())
        .with("hunger-and-fed", options.hungerReward() + options.feedReward())
        .declare(builder, move, v -> event(v[0], v[1]));
    return builder.build();
  }

  private static void moved(Options options, int baby, int action, double[] column) {
    double hungry = baby == HUNGRY ? 1 : options.hungerChance();
    column[HUNGRY] = action == FEED ? 0 : hungry;
    column[SATED] = 1 - column[HUNGRY];
  }

  private static String event(int baby, int action) {
    if (baby == HUNGRY) {
      return action == FEED ? "hunger-and-fed" : "hunger";
    }
    return action == FEED ? "fed" : "peace";
  }
}
