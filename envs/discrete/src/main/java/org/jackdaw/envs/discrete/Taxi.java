package org.jackdaw.envs.discrete;

import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * Taxi with the dynamics of Gymnasium's Taxi-v4: fetch a passenger at one of four stands and bring
 * them to another.
 *
 * <p><b>Hidden state.</b> {@code taxi} (25 cells, row by row from the top left), {@code passenger}
 * (at the stand red, green, yellow or blue, or in the taxi), {@code destination} (red, green,
 * yellow, blue); with {@code fickle-passenger} also {@code fickle} (no, yes).
 *
 * <p><b>Observations.</b> {@code taxi}, {@code passenger} and {@code destination}, always true,
 * also at the reset. Gymnasium's number is ((row 5 + column) 5 + passenger) 4 + destination.
 *
 * <p><b>Actions.</b> {@code action}: south, north, east, west, pick-up, drop-off. Walls and edges
 * stop the taxi. With {@code rainy} a move that is not stopped goes wrong with one minus {@code
 * rainy-probability}, to either side with half of it. A passenger can be dropped at any stand. With
 * {@code fickle-passenger} the passenger is fickle with {@code fickle-probability} and changes to
 * another destination, once, when first moved.
 *
 * <p><b>Reward.</b> {@code delivery-reward} for a drop-off at the destination, {@code
 * mistake-reward} for a pick-up or drop-off that is not possible, {@code step-reward} for any other
 * step. A reward-only modality {@code reward} (step, delivery, mistake) that depends on the state
 * before the move and on the action.
 *
 * <p><b>Start.</b> Uniform over the 300 states in which the passenger waits away from the
 * destination.
 *
 * <p><b>End.</b> With the delivery. Step limit 200. Success: the passenger is delivered.
 *
 * <p><b>Published model.</b> Exact; no action mask. Rain and a fickle passenger exclude each other,
 * since a move that may be stopped would tie the taxi to the destination.
 *
 * <p><b>Known optimum.</b> With the defaults 7.93 on average over the starts, 3 to 15; rainy
 * 3.954575 within 200 steps; uniformly random within 200 steps -771.091.
 *
 * <p><b>References.</b> Dietterich 2000, doi:10.1613/jair.639; Towers et al. 2024,
 * arXiv:2407.17032.
 */
public final class Taxi {

  static final String ID = "taxi";
  private static final int STEP_LIMIT = 200;

  private Taxi() {}

  /**
   * Options of Taxi.
   *
   * @param rainy whether moves slip sideways
   * @param rainyProbability chance of the intended move in rain
   * @param ficklePassenger whether passengers may change their mind
   * @param fickleProbability chance that a passenger does
   * @param stepReward reward of any other step
   * @param deliveryReward reward of a drop-off at the destination
   * @param mistakeReward reward of an impossible pick-up or drop-off
   */
  public record Options(
      @Documented("Whether moves slip sideways") boolean rainy,
      @Documented(value = "Chance of the intended move in rain", range = "[0, 1]")
          double rainyProbability,
      @Documented("Whether passengers may change their mind; not with rainy")
          boolean ficklePassenger,
      @Documented(value = "Chance that a passenger changes their mind", range = "[0, 1]")
          double fickleProbability,
      @Documented(value = "Reward of any other step", unit = "reward") double stepReward,
      @Documented(value = "Reward of a drop-off at the destination", unit = "reward")
          double deliveryReward,
      @Documented(value = "Reward of an impossible pick-up or drop-off", unit = "reward")
          double mistakeReward) {

    /** Checks the chances and the rewards. */
    public Options {
      Check.within(ID, "rainy-probability", rainyProbability, 0, 1);
      Check.within(ID, "fickle-probability", fickleProbability, 0, 1);
      Check.that(
          !(rainy && ficklePassenger), ID + ": give rainy or fickle-passenger, got both as true");
      Check.finite(ID, "step-reward", stepReward);
      Check.finite(ID, "delivery-reward", deliveryReward);
      Check.finite(ID, "mistake-reward", mistakeReward);
    }
  }

  /** Makes taxis. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Taxi of Gymnasium v4: fetch a passenger and bring them to their destination";
    }

    @Override
    public Options defaults() {
      return new Options(false, 0.8, false, 0.3, -1, 20, -10);
    }

    @Override
    public Environment create(Options options) {
      ModelWorld world =
          ModelWorld.of(
              ID,
              model(options),
              OptionalInt.of(STEP_LIMIT),
              Optional.of(l -> l.observation().outcome(1) == l.observation().outcome(2)));
      return new DrawnWorld(world, seen -> TaxiModel.picture(seen.outcome(0)));
    }
  }

  /**
   * Taxi as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return TaxiModel.of(options);
  }
}
