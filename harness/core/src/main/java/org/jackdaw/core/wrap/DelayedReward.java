package org.jackdaw.core.wrap;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.option.Documented;

/**
 * Rewards come later: the reward of a step is paid some steps after it. When the world ends, all
 * that is owed is paid with the last step, so the return is that of the world inside; what is still
 * owed when the step limit cuts an episode is never paid.
 *
 * <p><b>Published model.</b> Factors {@code owed-1}, {@code owed-2}, ... for what the steps before
 * the latest have earned, and a modality {@code paid} known from the reward alone. Where the
 * modality that pays is observed, its outcome is still shown at once; what is left to chance in it
 * becomes a factor {@code luck}. Rewards that depend on the step, and queues of more than {@value
 * DelayedModel#MOST_COLUMNS} columns, publish no model.
 */
public final class DelayedReward implements WrapperFactory<DelayedReward.Options> {

  /** The wrapper's id. */
  static final String ID = "delayed-reward";

  /** For the service loader. */
  public DelayedReward() {}

  /**
   * Options of delayed rewards.
   *
   * @param steps how much later a reward is paid
   */
  public record Options(
      @Documented(
              value = "How much later a reward is paid",
              range = ">= 1, below the step limit",
              unit = "steps")
          int steps) {

    /** Checks the delay. */
    public Options {
      if (steps < 1) {
        throw new IllegalArgumentException(ID + ": steps must be >= 1, got " + steps);
      }
    }
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String summary() {
    return "Pays each reward some steps later; when the world ends, all that is owed.";
  }

  @Override
  public Options defaults() {
    return new Options(1);
  }

  @Override
  public Environment wrap(Options options, Environment world, WrapperPlace place) {
    if (place.stepLimit().isPresent() && options.steps() >= place.stepLimit().getAsInt()) {
      throw new IllegalArgumentException(
          "steps must be below the step limit "
              + place.stepLimit().getAsInt()
              + ", or nothing is ever paid at the limit, got "
              + options.steps());
    }
    return Face.of(new DelayLayer(LuckLayer.around(world, place), place, options.steps()));
  }
}
