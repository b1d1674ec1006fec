package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.space.Observation;

/**
 * The generalised T-maze: an own floor plan with several pairs of cells of which one pays, and a
 * cue for each pair.
 *
 * <p><b>Hidden state.</b> {@code position}, row by row from the top left, walls included; {@code
 * context-k} for each set k = 1, 2, ...: which of its two candidate cells pays, constant within an
 * episode.
 *
 * <p><b>Observations.</b> {@code position}, always true; {@code cue-k} (none, first, second), none
 * but at the set's cue, where it names the candidate that pays; {@code reward-k} (none, reward,
 * loss), none but in the set's candidates. All show themselves at the reset.
 *
 * <p><b>Actions.</b> {@code move}: up, down, left, right, stay. A move into a wall or over the edge
 * stays. With {@code absorbing-candidates} a candidate is never left.
 *
 * <p><b>Reward.</b> {@code reward} for each step in a candidate that pays, {@code loss} in one that
 * does not; with several sets a reward-only modality {@code pay} (none, reward, loss) carries it.
 *
 * <p><b>Start.</b> At the cell with code 1; the contexts are drawn uniformly, or fixed by {@code
 * reward-locations}.
 *
 * <p><b>End.</b> Never by itself. Step limit: the number of cells. Success: a set's last outcome is
 * reward.
 *
 * <p><b>Published model.</b> Exact; factors and modalities as above; no preferences of its own.
 *
 * <p><b>Known optimum.</b> With the defaults 6.5 of 9 steps: one step to a cue; then half of the
 * time the next step is paid and seven more, half of the time four steps lead round to the other
 * candidate, and five are paid.
 *
 * <p><b>References.</b> The GeneralizedTMazeEnv of pymdp is {@code absorbing-candidates: false}.
 */
public final class GeneralisedTMaze {

  private static final String ID = "generalised-t-maze";
  private static final int REWARD = 1;

  private GeneralisedTMaze() {}

  /**
   * Options of the generalised T-maze.
   *
   * @param maze the floor plan
   * @param rewardLocations which candidate pays, per set; none: drawn
   * @param absorbingCandidates whether a candidate, once entered, is never left
   * @param reward reward in a candidate that pays
   * @param loss reward in one that does not
   */
  public record Options(
      @Documented(
              value =
                  "The floor plan, a list of codes per row: 0 free, 1 start, 2 wall; of set k = 1,"
                      + " 2, ...: 3k cue, 3k + 1 and 3k + 2 candidates",
              range = "rows of one length; start, and each code of every set, once")
          List<List<Integer>> maze,
      @Documented(
              value = "The candidate that pays, per set; none: drawn",
              range = "0 first, 1 second")
          List<Integer> rewardLocations,
      @Documented("Whether a candidate, once entered, is never left") boolean absorbingCandidates,
      @Documented(value = "Reward of a step in a candidate that pays", unit = "reward")
          double reward,
      @Documented(value = "Reward of a step in one that does not", unit = "reward") double loss) {

    /** Copies the lists; checks plan, contexts and rewards. */
    public Options {
      maze = maze.stream().map(List::copyOf).toList();
      rewardLocations = List.copyOf(rewardLocations);
      Check.finite(ID, "reward", reward);
      Check.finite(ID, "loss", loss);
      Check.that(
          reward != loss && reward != 0 && loss != 0,
          ID + ": reward and loss must differ from each other and from 0");
      int sets = FloorPlan.of(ID, maze).sets().size();
      Check.that(
          rewardLocations.isEmpty() || rewardLocations.size() == sets,
          ID
              + ": reward-locations must have one item for each of "
              + sets
              + " sets, or none, got "
              + rewardLocations.size());
      rewardLocations.forEach(n -> Check.within(ID, "reward-locations", n, 0, 1));
    }

    FloorPlan plan() {
      return FloorPlan.of(ID, maze);
    }
  }

  /** Makes generalised T-mazes. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Generalised T-maze: an own floor plan with pairs of cells that may pay, and cues";
    }

    @Override
    public Options defaults() {
      List<List<Integer>> maze = List.of(List.of(4, 0, 8), List.of(5, 0, 7), List.of(3, 1, 6));
      return new Options(maze, List.of(), true, 1, -1);
    }

    @Override
    public Environment create(Options options) {
      Model model = model(options);
      int sets = options.plan().sets().size();
      int firstReward = model.modality("reward-1");
      Grid grid = options.plan().grid();
      ModelWorld world =
          ModelWorld.of(
              ID,
              model,
              OptionalInt.of(grid.cells()),
              Optional.of(last -> paid(last.observation(), firstReward, sets)));
      String signs = options.plan().signs();
      return new DrawnWorld(world, seen -> grid.picture(signs, seen.outcome(0)));
    }

    private static boolean paid(Observation seen, int firstReward, int sets) {
      for (int k = 0; k < sets; k++) {
        if (seen.outcome(firstReward + k) == REWARD) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * The generalised T-maze as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return GeneralisedTMazeModel.of(options);
  }
}
