package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * The lake whose goal and hole change places: three by three cells, and without notice, between two
 * episodes, the way that was right leads into the water.
 *
 * <p><b>Hidden state.</b> {@code location}, row by row from the top left; {@code map}: {@code
 * goal-right} (goal r1c2, hole r2c1) or {@code goal-below} (the other way round), constant within
 * an episode.
 *
 * <p><b>Observations.</b> {@code location}, always true; {@code outcome} (neutral, goal, hole).
 * Both show themselves at the reset.
 *
 * <p><b>Actions.</b> {@code move}: left, down, right, up. At the edge one stays. Nothing slips.
 *
 * <p><b>Reward.</b> {@code goal-reward} at the goal, {@code hole-reward} in the hole, {@code
 * step-reward} for any other step.
 *
 * <p><b>Start.</b> At r0c0; the first map is drawn per run, or fixed by {@code first-map}.
 *
 * <p><b>End.</b> At the goal or in the hole. Step limit 15. Success: the goal is reached.
 *
 * <p><b>Published model.</b> Exact within an episode. The maps swap before the episodes {@code
 * swap-episodes}, by the number of training episodes; the model does not know these numbers but
 * only {@code switch-probability}, the chance of a swap before any episode. Without swaps the map
 * is kept. Preferences in nats: goal 4, hole -4, and -4 for the start cell.
 *
 * <p><b>Known optimum.</b> Where the map is known, 100; where it is not, 50. Random moves reach the
 * goal in 39.4 % of episodes of 15 steps and in 50.0 % of 100 steps. Over the 500 episodes of the
 * defaults an observer that remembers loses the first with probability one half, and one after each
 * of five swaps: 98.9 on the average.
 *
 * <p><b>References.</b> Sajid, Ball, Parr and Friston 2021, "Active inference: demystified and
 * compared", Neural Computation 33(3), arXiv:1909.10863. Their stationary case is {@code
 * swap-episodes: []}; a step limit of 100 takes away most of the distance between the agents.
 */
public final class SwappingLake {

  private static final String ID = "swapping-lake";
  private static final int GOAL = 1;

  private SwappingLake() {}

  /** The map of a run's first episode. */
  public enum FirstMap {
    /** Each with probability one half. */
    EITHER,
    /** Goal r1c2, hole r2c1. */
    GOAL_RIGHT,
    /** Goal r2c1, hole r1c2. */
    GOAL_BELOW
  }

  /**
   * Options of the lake.
   *
   * @param firstMap the map of a run's first episode
   * @param swapEpisodes episodes, counted from 1, before which goal and hole swap
   * @param switchProbability chance of a swap as the published model states it
   * @param goalReward reward at the goal
   * @param holeReward reward in the hole
   * @param stepReward reward for any other step
   */
  public record Options(
      @Documented("The map of a run's first episode: either by a fair draw, goal-right, goal-below")
          FirstMap firstMap,
      @Documented(
              value =
                  "Training episodes, counted from 1, before which goal and hole swap; none: the"
                      + " map is kept for the run",
              range = "ascending, >= 2",
              unit = "episodes")
          List<Integer> swapEpisodes,
      @Documented(
              value = "Chance of a swap before an episode, as the published model states it",
              range = "[0, 1]")
          double switchProbability,
      @Documented(value = "Reward at the goal, above the others", unit = "reward")
          double goalReward,
      @Documented(value = "Reward in the hole, at most step-reward", unit = "reward")
          double holeReward,
      @Documented(value = "Reward for any other step", unit = "reward") double stepReward) {

    /** Checks episodes, chance, and that goal, step and hole are ordered. */
    public Options {
      swapEpisodes = List.copyOf(swapEpisodes);
      Contexts.checkEpisodes(ID, "swap-episodes", swapEpisodes);
      Check.within(ID, "switch-probability", switchProbability, 0, 1);
      Check.finite(ID, "goal-reward", goalReward);
      Check.finite(ID, "hole-reward", holeReward);
      Check.finite(ID, "step-reward", stepReward);
      Check.that(
          goalReward > stepReward && stepReward >= holeReward,
          ID
              + ": goal-reward must be above step-reward, and that at least hole-reward, got "
              + List.of(goalReward, stepReward, holeReward));
    }
  }

  /** Makes lakes. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Swapping lake: goal and hole of a small lake change places between episodes";
    }

    @Override
    public Options defaults() {
      return new Options(FirstMap.EITHER, List.of(21, 121, 141, 251, 451), 0.001, 100, 0, 0);
    }

    @Override
    public Environment create(Options options) {
      Model model = model(options);
      int outcome = model.modality("outcome");
      EnvironmentSpec spec =
          ModelWorld.spec(
              ID,
              model,
              OptionalInt.of(15),
              Optional.of(last -> last.observation().outcome(outcome) == GOAL));
      return new ModelWorld(
          spec, run -> model, Optional.of(Contexts.before(options.swapEpisodes())));
    }
  }

  /**
   * The lake as a model.
   *
   * @param options the options
   * @return the model, exact within an episode
   */
  public static Model model(Options options) {
    return SwappingLakeModel.of(options);
  }
}
