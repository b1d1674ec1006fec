package org.jackdaw.core.wrap;

import org.jackdaw.api.env.Environment;
import org.jackdaw.api.option.Documented;

/**
 * Actions stick: with some probability the world repeats the latest executed action instead of the
 * chosen one (Machado et al. 2018, doi:10.1613/jair.5699, section 5). The first action of an
 * episode never sticks. A repeat that the world's action mask forbids does not happen.
 *
 * <p><b>Published model.</b> One more factor, {@code stuck}: {@code free}, or the action that comes
 * next whatever is chosen. It is settled when an action has been executed, which gives the same
 * outcomes as settling it at the next one, and keeps the factors independent. A world that shows
 * action masks publishes no model when wrapped, since its model does not say what they forbid.
 */
public final class StickyActions implements WrapperFactory<StickyActions.Options> {

  /** The wrapper's id. */
  static final String ID = "sticky-actions";

  /** For the service loader. */
  public StickyActions() {}

  /**
   * Options of sticky actions.
   *
   * @param probability chance that the latest action is repeated
   */
  public record Options(
      @Documented(
              value =
                  "Chance that the latest executed action is repeated instead of the chosen one",
              range = "[0, 1]")
          double probability) {

    /** Checks the chance. */
    public Options {
      Chance.check(ID, "probability", probability);
    }
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String summary() {
    return "With some chance the latest action is repeated instead of the chosen one.";
  }

  @Override
  public Options defaults() {
    return new Options(0.25);
  }

  @Override
  public Environment wrap(Options options, Environment world, WrapperPlace place) {
    return Face.of(new StickyLayer(world, place, options.probability()));
  }
}
