package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * RockSample[n,k]: a rover looks at rocks from afar, samples the good ones, and leaves.
 *
 * <p><b>Hidden state.</b> {@code position}: the fields of n x n, x0y0 in the south-west, x to the
 * east and y to the north, y varying faster; and {@code exit}. {@code rock-0}, {@code rock-1} ...
 * (bad, good): a sampled rock turns bad. At the exit all rocks are bad, so that it is one state.
 *
 * <p><b>Observations.</b> {@code sensor-0}, {@code sensor-1} ... (none, bad, good): checking a rock
 * shows its value with probability (1 + efficiency) / 2, where the efficiency halves every {@code
 * half-distance} fields of distance, or is exp(-distance) with {@code sensor: exponential}; all
 * else shows none. With {@code show-position} also {@code position}, always true, also at the
 * reset.
 *
 * <p><b>Actions.</b> {@code action}: north, east, south, west, check-0, check-1 ..., sample.
 *
 * <p><b>Reward.</b> {@code exit-reward} for leaving to the east, {@code good-reward} or {@code
 * bad-reward} for sampling a rock, {@code illegal-reward} for leaving elsewhere or sampling where
 * no rock is, 0 for any other step. A reward-only modality {@code reward} that depends on position
 * and rocks before the move and on the action.
 *
 * <p><b>Start.</b> In the west, at x = 0 and y = n / 2; each rock good or bad, equally likely.
 *
 * <p><b>End.</b> At the exit, which illegal actions lead to as well. Step limit 100. Success: the
 * rover left to the east.
 *
 * <p><b>Published model.</b> Exact; discount 0.95. Position and one factor per rock; (n^2 + 1) (k +
 * 5) 2^k columns for the reward are at most 5 000 000.
 *
 * <p><b>Known optimum.</b> Discounted, [4,4]: 19.009975 with half-distance 20, 17.924499 with the
 * exponential sensor. Between 19.2369 and 20.6477 for [5,5] with half-distance 4, between 24.6482
 * and 27.0103 for [5,7], between 21.5583 and 24.8640 for [7,8]. From the literature, lower bounds:
 * [5,5] 19.2 (half-distance 4), [5,7] 24.2, [7,8] 21.3, [10,10] 20.4.
 *
 * <p><b>References.</b> Smith and Simmons 2004, "Heuristic search value iteration for POMDPs", UAI,
 * arXiv:1207.4166. Layouts of [4,4], [5,5], [5,7], [7,8], [10,10] and [11,11] are the ones of the
 * literature; others are drawn by {@code layout-seed}.
 */
public final class RockSample {

  private static final String ID = "rock-sample";
  private static final int STEP_LIMIT = 100;
  private static final long MOST_COLUMNS = 5_000_000;

  private RockSample() {}

  /** How the sensor gets worse with distance. */
  public enum Sensor {
    /** Its efficiency halves every half-distance fields. */
    HALF_DISTANCE,
    /** Its efficiency is exp(-distance). */
    EXPONENTIAL
  }

  /**
   * Options of RockSample.
   *
   * @param size n, fields of an edge
   * @param rocks k, number of rocks
   * @param positions own layout
   * @param layoutSeed seed of a layout that is drawn
   * @param sensor how the sensor gets worse with distance
   * @param halfDistance distance at which the sensor's efficiency is one half
   * @param showPosition whether the position is observed
   * @param goodReward reward for sampling a good rock
   * @param badReward reward for sampling a bad rock
   * @param exitReward reward for leaving to the east
   * @param illegalReward reward for an illegal action
   */
  public record Options(
      @Documented(value = "Fields of an edge", range = "[1, 30]") int size,
      @Documented(value = "Number of rocks", range = "[1, 15]") int rocks,
      @Documented(
              value =
                  "Fields [x, y] of the rocks; empty: the layout of the literature where there is"
                      + " one for this size and number of rocks, else one drawn by layout-seed",
              range = "none, or distinct fields, one per rock")
          List<List<Integer>> positions,
      @Documented("Seed of a layout that is drawn") long layoutSeed,
      @Documented("How the sensor gets worse with distance: half-distance or exponential")
          Sensor sensor,
      @Documented(
              value = "Distance at which the sensor's efficiency is one half; for half-distance",
              range = "> 0",
              unit = "fields")
          double halfDistance,
      @Documented("Whether the position is observed; it is certain without that, if remembered")
          boolean showPosition,
      @Documented(value = "Reward for sampling a good rock", unit = "reward") double goodReward,
      @Documented(value = "Reward for sampling a bad rock", unit = "reward") double badReward,
      @Documented(value = "Reward for leaving to the east", unit = "reward") double exitReward,
      @Documented(value = "Reward for an illegal action; differs from exit-reward", unit = "reward")
          double illegalReward) {

    /** Checks sizes, layout, sensor and rewards. */
    public Options {
      positions = positions.stream().map(List::copyOf).toList();
      Check.within(ID, "size", size, 1, 30);
      Check.within(ID, "rocks", rocks, 1, Math.min(15, size * size));
      checkColumns(size, rocks);
      RockField.check(ID, size, rocks, positions);
      Check.that(
          Double.isFinite(halfDistance) && halfDistance > 0,
          ID + ": half-distance must be > 0, got " + halfDistance);
      Check.finite(ID, "good-reward", goodReward);
      Check.finite(ID, "bad-reward", badReward);
      Check.finite(ID, "exit-reward", exitReward);
      Check.finite(ID, "illegal-reward", illegalReward);
      Check.that(
          exitReward != illegalReward,
          ID + ": illegal-reward must differ from exit-reward, got both " + exitReward);
    }

    private static void checkColumns(int size, int rocks) {
      long columns = (size * size + 1L) * (rocks + 5) * (1L << rocks);
      Check.that(
          columns <= MOST_COLUMNS,
          ID
              + ": size "
              + size
              + " with "
              + rocks
              + " rocks takes a table of "
              + columns
              + " columns, at most "
              + MOST_COLUMNS);
    }

    RockField field() {
      return RockField.of(size, rocks, positions, layoutSeed);
    }

    double efficiency(double distance) {
      return sensor == Sensor.EXPONENTIAL
          ? StrictMath.exp(-distance)
          : StrictMath.pow(2, -distance / halfDistance);
    }
  }

  /** Makes rock fields. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "RockSample[n,k]: check rocks from afar, sample the good ones, leave";
    }

    @Override
    public Options defaults() {
      return new Options(4, 4, List.of(), 0, Sensor.HALF_DISTANCE, 20, false, 10, -10, 10, -100);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(
          ID,
          model(options),
          OptionalInt.of(STEP_LIMIT),
          Optional.of(last -> last.terminated() && last.reward() == options.exitReward()));
    }
  }

  /**
   * RockSample as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return RockSampleModel.of(options);
  }

  /**
   * Where the rocks are.
   *
   * @param options the options
   * @return the fields [x, y] of the rocks
   */
  public static List<List<Integer>> layout(Options options) {
    List<List<Integer>> layout = new ArrayList<>();
    for (int rock : options.field().rocks()) {
      layout.add(List.of(rock / options.size(), rock % options.size()));
    }
    return List.copyOf(layout);
  }
}
