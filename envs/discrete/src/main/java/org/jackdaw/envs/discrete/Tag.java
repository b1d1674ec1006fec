package org.jackdaw.envs.discrete;

import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * Tag: find an opponent that runs away, and that one sees only where one stands oneself.
 *
 * <p><b>Hidden state.</b> {@code robot}: 29 cells, two rows of ten, x0y0 to x9y1, and three rows of
 * three above x5 to x7. {@code opponent}: the same cells, and {@code tagged}.
 *
 * <p><b>Observations.</b> {@code seen}: the robot's cell, or {@code opponent} where both stand in
 * one cell. Nothing at the reset.
 *
 * <p><b>Actions.</b> {@code action}: north, south, east, west, catch. While the robot moves, the
 * opponent stays with probability 0.2, flees along the one axis with 0.4 and along the other with
 * 0.4, with half of it each way where both are in line on that axis; at a wall it stays. It flees
 * from where the robot was. It does not move while the robot tries to catch it.
 *
 * <p><b>Reward.</b> {@code tag-reward} for a catch, {@code miss-reward} for a catch in vain, {@code
 * move-reward} for a move; 0 for catching who is caught already. A reward-only modality {@code
 * reward} that depends on both before the move and on the action.
 *
 * <p><b>Start.</b> Each in any cell, equally likely.
 *
 * <p><b>End.</b> When the opponent is tagged; with {@code ends-on-tag: false} never, as in the
 * problem's file, where it stays tagged and moves go on to cost. Step limit 100. Success, if the
 * episode ends: the opponent is tagged.
 *
 * <p><b>Published model.</b> Exact; discount 0.95.
 *
 * <p><b>Known optimum.</b> Discounted, the same for both ends, at least -6.023877 and at most
 * -2.109627; uniformly random with {@code ends-on-tag: false} -54.2218. From the literature, lower
 * bounds: -6.13 to -6.4.
 *
 * <p><b>References.</b> Pineau, Gordon and Thrun 2003, "Point-based value iteration: an anytime
 * algorithm for POMDPs", IJCAI. The file that the literature solves breaks the rule above for four
 * of 841 pairs of cells; {@code file-rows} keeps these.
 */
public final class Tag {

  private static final String ID = "tag";
  private static final int STEP_LIMIT = 100;

  private Tag() {}

  /**
   * Options of tag.
   *
   * @param endsOnTag whether a catch ends the episode
   * @param fileRows whether the exceptions of the problem's file are kept
   * @param tagReward reward for a catch
   * @param missReward reward for a catch in vain
   * @param moveReward reward for a move
   */
  public record Options(
      @Documented("Whether a catch ends the episode; else the opponent stays tagged")
          boolean endsOnTag,
      @Documented(
              "Whether the opponent moves as the problem's file says where that breaks the rule,"
                  + " for four pairs of cells")
          boolean fileRows,
      @Documented(value = "Reward for a catch", unit = "reward") double tagReward,
      @Documented(value = "Reward for a catch in vain", unit = "reward") double missReward,
      @Documented(value = "Reward for a move", unit = "reward") double moveReward) {

    /** Checks the rewards. */
    public Options {
      Check.finite(ID, "tag-reward", tagReward);
      Check.finite(ID, "miss-reward", missReward);
      Check.finite(ID, "move-reward", moveReward);
    }
  }

  /** Makes games of tag. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Tag: find and catch an opponent that flees, seen only in one's own cell";
    }

    @Override
    public Options defaults() {
      return new Options(true, true, 10, -10, -1);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(
          ID,
          model(options),
          OptionalInt.of(STEP_LIMIT),
          options.endsOnTag() ? Optional.of(last -> last.terminated()) : Optional.empty());
    }
  }

  /**
   * Tag as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return TagModel.of(options);
  }
}
