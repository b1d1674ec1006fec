package org.jackdaw.envs.discrete;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.ModelBuilder;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.option.Documented;

/**
 * The restless bandit: the mean of each arm walks up and down by itself, whether it is played or
 * not.
 *
 * <p><b>Hidden state.</b> {@code level-0}, {@code level-1}, ...: one per arm, a position in {@code
 * levels}.
 *
 * <p><b>Observations.</b> {@code situation} with a single outcome, also at the reset.
 *
 * <p><b>Actions.</b> {@code arm}: 0 to k - 1. Before each payment every level goes one up or one
 * down with half of {@code move-probability} each; beyond the ends it stays.
 *
 * <p><b>Reward.</b> 1 with the level of the arm, else 0; a reward-only modality {@code reward}
 * (nothing, payout).
 *
 * <p><b>Start.</b> All levels uniform.
 *
 * <p><b>End.</b> Never by itself. Step limit 300. There is no success.
 *
 * <p><b>Published model.</b> Exact.
 *
 * <p><b>Known optimum.</b> Not known in closed form; uniformly random the average of the levels per
 * step.
 *
 * <p><b>References.</b> Whittle 1988, doi:10.2307/3214163; after the drifting arms of Daw et al.
 * 2006, doi:10.1038/nature04766, on a lattice.
 */
public final class RestlessBandit {

  private static final String ID = "restless-bandit";
  private static final int STEP_LIMIT = 300;
  private static final double MOST_COLUMNS = 200_000;

  private RestlessBandit() {}

  /**
   * Options of the restless bandit.
   *
   * @param arms number of arms
   * @param levels the possible means, in the order of the walk
   * @param moveProbability chance per step that a level moves
   */
  public record Options(
      @Documented(
              value = "Number of arms; the reward table grows with levels^arms",
              range = "[1, 8]")
          int arms,
      @Documented(
              value = "The possible chances of a payout, in the order of the walk",
              range = "[0, 1]")
          List<Double> levels,
      @Documented(value = "Chance per step that a level moves, up or down", range = "[0, 1]")
          double moveProbability) {

    /** Checks the options. */
    public Options {
      levels = List.copyOf(levels);
      Check.within(ID, "arms", arms, 1, 8);
      Check.that(!levels.isEmpty(), ID + ": levels must have at least one chance");
      levels.forEach(level -> Check.within(ID, "levels", level, 0, 1));
      Check.within(ID, "move-probability", moveProbability, 0, 1);
      Check.that(
          arms * StrictMath.pow(levels.size(), arms) <= MOST_COLUMNS,
          ID + ": arms must be fewer for " + levels.size() + " levels, got " + arms);
    }
  }

  /** Makes restless bandits. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Restless bandit: the arms' means walk by themselves";
    }

    @Override
    public Options defaults() {
      return new Options(4, List.of(0.1, 0.3, 0.5, 0.7, 0.9), 0.1);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(ID, model(options), OptionalInt.of(STEP_LIMIT), Optional.empty());
    }
  }

  /**
   * The restless bandit as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    LevelWalk walk = new LevelWalk(options.levels().size(), options.moveProbability());
    ModelBuilder builder = Model.builder().control(Variable.numbered("arm", options.arms()));
    builder.modality("situation", "same");
    List<Parent> parents = new ArrayList<>(List.of(Parent.control("arm")));
    for (int arm = 0; arm < options.arms(); arm++) {
      String level = "level-" + arm;
      builder.factor(Variable.numbered(level, options.levels().size()));
      builder.sparseTransition(
          level, List.of(Parent.before(level)), (v, cells) -> walk.move(v[0], cells));
      parents.add(Parent.after(level));
    }
    builder.deterministicLikelihood("situation", List.of(), v -> 0);
    Payout.declare(builder, parents, v -> options.levels().get(v[1 + v[0]]));
    return builder.build();
  }
}
