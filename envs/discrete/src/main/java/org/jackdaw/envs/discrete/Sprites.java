package org.jackdaw.envs.discrete;

import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.option.Documented;

/**
 * dSprites by its metadata: carry a shape out at the bottom, squares on the left and others on the
 * right; no images.
 *
 * <p><b>Hidden state.</b> {@code shape} (square, ellipse, heart), constant within an episode;
 * {@code x}: 0 to 31 from the left; {@code y}: 0 to 31 from the top, and 32, out.
 *
 * <p><b>Observations.</b> {@code shape}, always true; {@code x} and {@code y} in cells of {@code
 * granularity} pixels, out apart. All show themselves at the reset.
 *
 * <p><b>Actions.</b> {@code move}: down, up, left, right, by {@code repeat} pixels, or to the edge.
 *
 * <p><b>Reward.</b> On the way out a square pays (16 - x) / 16 in the left half (x up to 15), else
 * (15 - x) / 16; the others pay minus that; 0 for any other step. A reward-only modality {@code
 * reward}.
 *
 * <p><b>Start.</b> Uniform over shapes and positions within.
 *
 * <p><b>End.</b> Out. Step limit 50. Success: the last step paid.
 *
 * <p><b>Published model.</b> Exact. Scale and orientation, which change nothing, are left out.
 *
 * <p><b>Known optimum.</b> 1: to the very edge, which repeated moves reach from anywhere, and out.
 * Who stops in the first cell of the right side gets 0.78125, 0.953125, 0.9921875 and 1 with a
 * granularity of 8, 4, 2, 1: "solved" (1 + return) / 2 = 89.06, 97.66, 99.61, 100 %.
 *
 * <p><b>References.</b> Champion, Grzes, Bonheme and Bowman 2024, "Multimodal and multifactor
 * branching time active inference", Neural Computation 36(11); after Fountas et al. 2020, "Deep
 * active inference agents using Monte-Carlo methods". Differs from: the step limit costs nothing,
 * where theirs pays -1.
 */
public final class Sprites {

  private static final String ID = "dsprites";

  private Sprites() {}

  /**
   * Options of dSprites.
   *
   * @param granularity pixels of a cell that is seen
   * @param repeat pixels of a move
   */
  public record Options(
      @Documented(
              value = "Pixels of a cell that is seen",
              range = "1, 2, 4, 8, 16",
              unit = "pixels")
          int granularity,
      @Documented(value = "Pixels of a move", range = "[1, 32]", unit = "pixels") int repeat) {

    /** Checks that cells divide the image, and the move. */
    public Options {
      Check.that(
          granularity >= 1 && granularity <= 16 && SpritesModel.PIXELS % granularity == 0,
          ID + ": granularity must be 1, 2, 4, 8 or 16, got " + granularity);
      Check.within(ID, "repeat", repeat, 1, SpritesModel.PIXELS);
    }
  }

  /** Makes worlds of dSprites. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "dSprites by its metadata: carry squares out on the left, other shapes on the right";
    }

    @Override
    public Options defaults() {
      return new Options(4, 8);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(
          ID, model(options), OptionalInt.of(50), Optional.of(last -> last.reward() > 0));
    }
  }

  /**
   * dSprites as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    return SpritesModel.of(options);
  }
}
