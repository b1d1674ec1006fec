package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * Hallway and hallway2: find the goal from anywhere, by noisy walls that look alike.
 *
 * <p><b>Hidden state.</b> {@code pose}: a cell, row by row, and a heading (north, east, south,
 * west); 60 poses in hallway, 92 in hallway2.
 *
 * <p><b>Observations.</b> {@code seen}: walls in front, right, behind and left, as four letters
 * {@code frbl} with {@code -} for an opening; each wall is seen with probability {@code see-wall},
 * each opening taken for one with {@code see-phantom}. {@code goal} at the goal; in hallway also
 * {@code landmark-1} to {@code landmark-3} and {@code goal-ahead} facing an alcove. These are
 * certain. Nothing at the reset.
 *
 * <p><b>Actions.</b> {@code action}: stay, forward, turn-right, turn-around, turn-left. Going
 * forward leads there with 0.8, to the right or left with 0.05 each and facing there, back with
 * 0.05, half of it facing there; else, and where a wall is, one stays. Turning by a quarter
 * succeeds with 0.7, each other heading has 0.1; turning around succeeds with 0.6, quarters have
 * 0.15, failing 0.1.
 *
 * <p><b>Reward.</b> 1 for entering the goal, 0 for any other step; a reward-only modality {@code
 * reward} (step, goal).
 *
 * <p><b>Start.</b> Any pose outside the goal, equally likely.
 *
 * <p><b>End.</b> At the goal; with {@code ends-at-goal: false} never: any action at the goal leads
 * to a new start, as in the problems' files. Step limit 251. Success, if the episode ends: the goal
 * is reached.
 *
 * <p><b>Published model.</b> Exact; discount 0.95.
 *
 * <p><b>Known optimum.</b> Discounted. With the end at the goal between 0.5088 and 0.5521,
 * uniformly random 0.0422; in hallway2 between 0.2548 and 0.4780, uniformly random 0.0265; the
 * literature's lower bounds are 0.51 to 0.53 and 0.32 to 0.36. With {@code ends-at-goal: false}
 * between 0.9921 and 1.2193, uniformly random 0.0439; in hallway2 between 0.4401 and 0.9215,
 * uniformly random 0.0271.
 *
 * <p><b>References.</b> Littman, Cassandra and Kaelbling 1995, "Learning policies for partially
 * observable environments: scaling up", ICML. Differs from: the problems' files have six digits,
 * and put what is then missing to one into one cell of a row.
 */
public final class Hallway {

  private static final String ID = "hallway";
  private static final int STEP_LIMIT = 251;

  private Hallway() {}

  /** Which of the two problems. */
  public enum Plan {
    /** A corridor of eleven cells with four alcoves, one of them the goal. */
    HALLWAY("...........", "##1#2#3#G##"),
    /** Twenty-three cells around three blocks. */
    HALLWAY2("#.....#", "..#.#..", "#.#.#.#", "..#.#.G", "#.....#");

    private final List<String> rows;

    Plan(String... rows) {
      this.rows = List.of(rows);
    }

    /** One sign per cell: walls #, the goal G, alcoves with landmarks by their number. */
    List<String> rows() {
      return rows;
    }
  }

  /**
   * Options of the hallways.
   *
   * @param plan which of the two problems
   * @param endsAtGoal whether the goal ends the episode
   * @param seeWall chance that a wall is seen
   * @param seePhantom chance that an opening is taken for a wall
   */
  public record Options(
      @Documented("The floor plan: hallway or hallway2") Plan plan,
      @Documented("Whether the goal ends the episode; else it leads to a new start")
          boolean endsAtGoal,
      @Documented(value = "Chance that a wall is seen", range = "[0, 1]") double seeWall,
      @Documented(value = "Chance that an opening is taken for a wall", range = "[0, 1]")
          double seePhantom) {

    /** Checks the chances. */
    public Options {
      Check.within(ID, "see-wall", seeWall, 0, 1);
      Check.within(ID, "see-phantom", seePhantom, 0, 1);
    }
  }

  /** Makes hallways. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Hallway and hallway2: find the goal from anywhere, by noisy walls that look alike";
    }

    @Override
    public Options defaults() {
      return new Options(Plan.HALLWAY, true, 0.9, 0.05);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(
          ID,
          model(options),
          OptionalInt.of(STEP_LIMIT),
          options.endsAtGoal() ? Optional.of(last -> last.terminated()) : Optional.empty());
    }
  }

  /**
   * A hallway as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return HallwayModel.of(options);
  }
}
