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
import org.jackdaw.api.model.SparseFiller;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.option.Documented;

/**
 * The two-step task: a first choice leads to one of two second stages, most often to its own, and
 * the choices there pay with chances that drift.
 *
 * <p><b>Hidden state.</b> {@code stage} (first, left, right), {@code chance-0} to {@code chance-3}:
 * a position in {@code levels} for the two choices on the left and the two on the right.
 *
 * <p><b>Observations.</b> {@code stage}, always true, also at the reset.
 *
 * <p><b>Actions.</b> {@code choice}: 0, 1. At the first stage 0 leads left and 1 right with {@code
 * common-transition}, else to the other; from the second stage the next trial begins.
 *
 * <p><b>Reward.</b> At the second stage 1 with the chance of the choice, else 0; at the first 0. A
 * reward-only modality {@code reward} (nothing, payout).
 *
 * <p><b>Start.</b> At the first stage, all chances uniform over the levels. With each second choice
 * every chance goes one level up or down with half of {@code move-probability} each; beyond the
 * ends it stays.
 *
 * <p><b>End.</b> Never by itself. Step limit 402, which is 201 trials. There is no success.
 *
 * <p><b>Published model.</b> Exact. Differs from the published task: the chances walk on a lattice
 * with the variance of its Gaussian walk of 0.025 a trial.
 *
 * <p><b>Known optimum.</b> Not known in closed form; uniformly random 0.25 per step.
 *
 * <p><b>References.</b> Daw, Gershman, Seymour, Dayan and Dolan 2011,
 * doi:10.1016/j.neuron.2011.02.027.
 */
public final class TwoStepTask {

  private static final String ID = "two-step-task";
  private static final int STEP_LIMIT = 402;
  private static final int FIRST = 0;
  private static final int CHANCES = 4;

  private TwoStepTask() {}

  /**
   * Options of the two-step task.
   *
   * @param commonTransition chance that a first choice leads to its own stage
   * @param levels the possible chances, in the order of the walk
   * @param moveProbability chance per trial that a chance moves
   */
  public record Options(
      @Documented(value = "Chance that a first choice leads to its own stage", range = "[0, 1]")
          double commonTransition,
      @Documented(
              value = "The possible chances of a payout, in the order of the walk; at most 12",
              range = "[0, 1]")
          List<Double> levels,
      @Documented(value = "Chance per trial that a chance moves, up or down", range = "[0, 1]")
          double moveProbability) {

    /** Checks the options. */
    public Options {
      levels = List.copyOf(levels);
      Check.within(ID, "common-transition", commonTransition, 0, 1);
      Check.that(
          !levels.isEmpty() && levels.size() <= 12,
          ID + ": levels must be 1 to 12 chances, got " + levels.size());
      levels.forEach(level -> Check.within(ID, "levels", level, 0, 1));
      Check.within(ID, "move-probability", moveProbability, 0, 1);
    }
  }

  /** Makes two-step tasks. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Two-step task: tells planning with a model from habits";
    }

    @Override
    public Options defaults() {
      return new Options(0.7, List.of(0.25, 0.375, 0.5, 0.625, 0.75), 0.04);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(ID, model(options), OptionalInt.of(STEP_LIMIT), Optional.empty());
    }
  }

  /**
   * The two-step task as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    ModelBuilder builder = Model.builder();
    Variable stage = new Variable("stage", List.of("first", "left", "right"));
    Variable choice = Variable.numbered("choice", 2);
    ObservedState.declare(builder, stage, choice, (v, cells) -> led(options, v[0], v[1], cells));
    builder.startAt("stage", "first");
    List<Parent> parents = new ArrayList<>(ObservedState.beforeAnd(stage, choice));
    for (int chance = 0; chance < CHANCES; chance++) {
      drifting(builder, options, "chance-" + chance);
      parents.add(Parent.after("chance-" + chance));
    }
    Payout.declare(
        builder,
        parents,
        v -> v[0] == FIRST ? 0 : options.levels().get(v[2 + 2 * (v[0] - 1) + v[1]]));
    return builder.build();
  }

  private static void led(Options options, int stage, int choice, SparseFiller.Cells cells) {
    if (stage != FIRST) {
      cells.add(FIRST, 1);
    } else {
      cells.add(1 + choice, options.commonTransition());
      cells.add(2 - choice, 1 - options.commonTransition());
    }
  }

  private static void drifting(ModelBuilder builder, Options options, String name) {
    LevelWalk walk = new LevelWalk(options.levels().size(), options.moveProbability());
    builder.factor(Variable.numbered(name, options.levels().size()));
    builder.sparseTransition(
        name,
        List.of(Parent.before(name), Parent.before("stage")),
        (v, cells) -> {
          if (v[1] == FIRST) {
            cells.add(v[0], 1);
          } else {
            walk.move(v[0], cells);
          }
        });
  }
}
