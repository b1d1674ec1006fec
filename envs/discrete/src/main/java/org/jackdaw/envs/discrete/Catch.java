package org.jackdaw.envs.discrete;

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
 * Catch of bsuite: move a paddle below a falling ball.
 *
 * <p><b>Hidden state.</b> {@code ball} (its column), {@code row} (the ball's), {@code paddle} (its
 * column).
 *
 * <p><b>Observations.</b> {@code ball}, {@code row} and {@code paddle}, always true, also at the
 * reset.
 *
 * <p><b>Actions.</b> {@code move}: left, stay, right. The ball falls by one row a step.
 *
 * <p><b>Reward.</b> When the ball is down 1 if it is caught, else -1; 0 before. A reward-only
 * modality {@code reward} (falling, caught, missed).
 *
 * <p><b>Start.</b> The ball in any column of the first row, the paddle in the middle.
 *
 * <p><b>End.</b> In the last row, after rows - 1 steps. Success: the ball is caught.
 *
 * <p><b>Published model.</b> Exact; factored where bsuite shows a board of pixels.
 *
 * <p><b>Known optimum.</b> With the default options 1; uniformly random -0.6.
 *
 * <p><b>References.</b> Osband et al. 2020, "Behaviour suite for reinforcement learning",
 * arXiv:1908.03568.
 */
public final class Catch {

  private static final String ID = "catch";

  private Catch() {}

  /**
   * Options of Catch.
   *
   * @param rows rows, the paddle's included
   * @param columns columns
   */
  public record Options(
      @Documented(value = "Rows, the paddle's included", range = "[2, 100]", unit = "cells")
          int rows,
      @Documented(value = "Columns", range = "[1, 100]", unit = "cells") int columns) {

    /** Checks the sizes. */
    public Options {
      Check.within(ID, "rows", rows, 2, 100);
      Check.within(ID, "columns", columns, 1, 100);
    }
  }

  /** Makes games of catch. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Catch of bsuite: move a paddle below a falling ball";
    }

    @Override
    public Options defaults() {
      return new Options(10, 5);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(
          ID,
          model(options),
          OptionalInt.of(options.rows() - 1),
          Optional.of(last -> last.reward() > 0));
    }
  }

  /**
   * Catch as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    int down = options.rows() - 1;
    int right = options.columns() - 1;
    ModelBuilder builder = Model.builder();
    ObservedState.declare(builder, Variable.numbered("ball", options.columns()));
    ObservedState.declare(builder, Variable.numbered("row", options.rows()));
    ObservedState.declare(builder, Variable.numbered("paddle", options.columns()));
    builder.control("move", "left", "stay", "right");
    builder.deterministicTransition(
        "row", List.of(Parent.before("row")), v -> Math.min(v[0] + 1, down));
    builder.deterministicTransition(
        "paddle",
        List.of(Parent.before("paddle"), Parent.control("move")),
        v -> Math.min(Math.max(v[0] + v[1] - 1, 0), right));
    builder.startAt("row", "0").startAt("paddle", Integer.toString(options.columns() / 2));
    builder.terminal("row", Integer.toString(down));
    new RewardOutcomes()
        .with("falling", 0)
        .with("caught", 1)
        .with("missed", -1)
        .declare(
            builder,
            List.of(Parent.after("row"), Parent.after("ball"), Parent.after("paddle")),
            v -> v[0] < down ? "falling" : v[1] == v[2] ? "caught" : "missed");
    return builder.build();
  }
}
