package org.jackdaw.envs.discrete;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.OutcomeValues;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.option.Documented;

/**
 * Random dot motion: dots that mostly move one way, as long as one looks.
 *
 * <p><b>Hidden state.</b> {@code direction} (null, up, right, down, left), constant within an
 * episode; {@code sampling} (sampling, breaking).
 *
 * <p><b>Observations.</b> {@code what}: while sampling a direction, the true one with probability
 * {@code e^p / (e^p + 3)} where p is {@code precision}, any other with {@code 1 / (e^p + 3)}; null
 * for the direction null and while breaking. {@code where}: sampling or breaking. Both show
 * themselves at the reset.
 *
 * <p><b>Actions.</b> {@code sampling}: sample, break. A break is for good.
 *
 * <p><b>Reward.</b> None: every return is 0, and there is no normalised score.
 *
 * <p><b>Start.</b> Sampling; the direction is uniform.
 *
 * <p><b>End.</b> Never. Step limit 15. Success: none.
 *
 * <p><b>Published model.</b> Exact, without reward. Preferences in nats: {@code break-preference}
 * for each step of breaking.
 *
 * <p><b>Known optimum.</b> None, for nothing is earned: what looking is worth shows in information
 * gained.
 *
 * <p><b>References.</b> The lower level of hierarchical visual foraging: Heins, Mirza, Parr,
 * Friston, Kagan and Pooresmaeili 2020, "Deep active inference and scene construction", Frontiers
 * in Artificial Intelligence 3; defaults as in pymdp.
 */
public final class RandomDotMotion {

  private static final String ID = "random-dot-motion";
  private static final int DIRECTIONS = 4;

  private RandomDotMotion() {}

  /**
   * Options of random dot motion.
   *
   * @param precision how much more often dots go the true way
   * @param breakPreference log-preference for a step of breaking
   */
  public record Options(
      @Documented(
              value = "How much more often dots go the true way than another: log of the ratio",
              range = "[0, 50]",
              unit = "nats")
          double precision,
      @Documented(
              value = "Log-preference for a step of breaking over one of looking",
              unit = "nats")
          double breakPreference) {

    /** Checks precision and preference. */
    public Options {
      Check.within(ID, "precision", precision, 0, 50);
      Check.finite(ID, "break-preference", breakPreference);
    }

    /** Chance that the dots go the true way. */
    double coherence() {
      return 1 / (1 + (DIRECTIONS - 1) * StrictMath.exp(-precision));
    }
  }

  /** Makes worlds of random dot motion. */
  public static final class Factory implements EnvironmentFactory<Options> {

    /** For the service loader. */
    public Factory() {}

    @Override
    public String id() {
      return ID;
    }

    @Override
    public String summary() {
      return "Random dot motion: look at dots that mostly move one way, or break off";
    }

    @Override
    public Options defaults() {
      return new Options(1, 0.001);
    }

    @Override
    public Environment create(Options options) {
      return ModelWorld.of(ID, model(options), OptionalInt.of(15), Optional.empty());
    }
  }

  /**
   * Random dot motion as a model.
   *
   * @param options the options
   * @return the exact model
   */
  public static Model model(Options options) {
    String[] directions = {"null", "up", "right", "down", "left"};
    String[] sampling = {"sampling", "breaking"};
    return Model.builder()
        .factor("direction", directions)
        .factor("sampling", sampling)
        .control("sampling", "sample", "break")
        .modality("what", directions)
        .modality("where", sampling)
        .deterministicTransition(
            "sampling",
            List.of(Parent.before("sampling"), Parent.control("sampling")),
            v -> Math.max(v[0], v[1]))
        .startAt("sampling", "sampling")
        .likelihood(
            "what",
            List.of(Parent.after("direction"), Parent.after("sampling")),
            (v, column) -> shown(options, v[0], v[1] == 1, column))
        .deterministicLikelihood("where", List.of(Parent.after("sampling")), v -> v[0])
        .preference("where", OutcomeValues.of(0, options.breakPreference()))
        .build();
  }

  private static void shown(Options options, int direction, boolean breaking, double[] column) {
    if (direction == 0 || breaking) {
      column[0] = 1;
      return;
    }
    for (int d = 1; d <= DIRECTIONS; d++) {
      double other = (1 - options.coherence()) / (DIRECTIONS - 1);
      column[d] = d == direction ? options.coherence() : other;
    }
  }
}
