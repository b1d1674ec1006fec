package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * FrozenLake with the dynamics of Gymnasium's FrozenLake-v1: cross the ice from S to G without
 * falling into a hole.
 *
 * <p><b>Hidden state.</b> {@code cell}, row by row from the top left.
 *
 * <p><b>Observations.</b> {@code cell}, always true, also at the reset.
 *
 * <p><b>Actions.</b> {@code move}: left, down, right, up. At the edge one stays. On slippery ice
 * the intended move happens with {@code success-rate}, each of the two perpendicular ones with half
 * of the rest.
 *
 * <p><b>Reward.</b> By the cell that is entered: {@code reward-schedule} for goal, hole and ice. A
 * reward-only modality {@code reward} has one outcome per distinct reward.
 *
 * <p><b>Start.</b> Uniform over the cells S.
 *
 * <p><b>End.</b> In a hole or at a goal. Step limit 100, on the 8x8 map 200. Success: the goal is
 * reached.
 *
 * <p><b>Published model.</b> Exact; holes and goals are absorbing and terminal.
 *
 * <p><b>Known optimum.</b> Slippery with the default rewards, best policy that knows the remaining
 * steps: 4x4 within 100 steps 0.744190 (without limit 14/17), uniformly random 0.013940; 8x8 within
 * 200 steps 0.913220, random 0.001901. Not slippery: 1.
 *
 * <p><b>References.</b> Towers et al. 2024, "Gymnasium: a standard interface for reinforcement
 * learning environments", arXiv:2407.17032.
 */
public final class FrozenLake {

  private static final String ID = "frozen-lake";
  private static final String OWN = "own";
  private static final List<String> FOUR = List.of("SFFF", "FHFH", "FFFH", "HFFG");
  private static final List<String> EIGHT =
      List.of(
          "SFFFFFFF",
          "FFFFFFFF",
          "FFFHFFFF",
          "FFFFFHFF",
          "FFFHFFFF",
          "FHHFFFHF",
          "FHFFHFHF",
          "FFFHFFFG");

  private FrozenLake() {}

  /**
   * Options of FrozenLake.
   *
   * @param map the map's name
   * @param rows an own map
   * @param slippery whether moves slip
   * @param successRate chance of the intended move on slippery ice
   * @param rewardSchedule rewards for entering goal, hole and ice
   */
  public record Options(
      @Documented(value = "The map; own takes the one in rows", range = "4x4, 8x8, own") String map,
      @Documented(
              value = "An own map, one text per row: S start, F ice, H hole, G goal",
              range = "rows of one length, at least one S")
          List<String> rows,
      @Documented("Whether moves slip sideways") boolean slippery,
      @Documented(value = "Chance of the intended move on slippery ice", range = "[0, 1]")
          double successRate,
      @Documented(value = "Rewards for entering goal, hole and ice", unit = "reward")
          List<Double> rewardSchedule) {

    /** Checks the map, the chance and the rewards. */
    public Options {
      rows = List.copyOf(rows);
      rewardSchedule = List.copyOf(rewardSchedule);
      Check.that(
          List.of("4x4", "8x8", OWN).contains(map),
          ID + ": map must be 4x4, 8x8 or own, got " + map);
      Check.that(
          map.equals(OWN) != rows.isEmpty(),
          ID + ": rows must be given with map: own, and only there");
      rectangular(rows);
      Check.within(ID, "success-rate", successRate, 0, 1);
      Check.that(
          rewardSchedule.size() == 3,
          ID + ": reward-schedule must have 3 rewards (goal, hole, ice), got " + rewardSchedule);
      rewardSchedule.forEach(reward -> Check.finite(ID, "reward-schedule", reward));
    }

    private static void rectangular(List<String> rows) {
      for (String row : rows) {
        Check.that(
            !row.isEmpty() && row.length() == rows.get(0).length() && row.matches("[SFHG]+"),
            ID + ": rows must have one length and the letters S, F, H, G only, got '" + row + "'");
      }
      Check.that(
          rows.isEmpty() || String.join("", rows).contains("S"),
          ID + ": rows must have at least one start S");
    }

    /**
     * The map's rows, named or own.
     *
     * @return one text per row
     */
    List<String> lake() {
      return switch (map) {
        case "4x4" -> FOUR;
        case "8x8" -> EIGHT;
        default -> rows;
      };
    }
  }

  /** Makes frozen lakes. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "FrozenLake of Gymnasium v1: cross slippery ice to the goal, around the holes";
    }

    @Override
    public Options defaults() {
      return new Options("4x4", List.of(), true, 1.0 / 3, List.of(1.0, 0.0, 0.0));
    }

    @Override
    public Environment create(Options options) {
      String cells = String.join("", options.lake());
      Grid grid = new Grid(options.lake().size(), options.lake().get(0).length());
      ModelWorld world =
          ModelWorld.of(
              ID,
              model(options),
              OptionalInt.of(options.map().equals("8x8") ? 200 : 100),
              Optional.of(last -> cells.charAt(last.observation().outcome(0)) == 'G'));
      return new DrawnWorld(world, seen -> grid.picture(cells, seen.outcome(0)));
    }
  }

  /**
   * FrozenLake as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return FrozenLakeModel.of(options);
  }
}
