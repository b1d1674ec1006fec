package org.jackdaw.core.wrap;

import java.util.Optional;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.option.Documented;

/**
 * Noise on what is seen: with some probability the outcome of a modality is replaced by one drawn
 * uniformly from all its outcomes, the true one included; each modality and step for itself, the
 * first observation too. To a vector of real numbers normal noise is added, coordinate by
 * coordinate, and what leaves the space is put on its border. An absent modality stays absent, the
 * reward is not touched.
 *
 * <p><b>Published model.</b> Each likelihood is mixed with the uniform one. Noise on the modality
 * that pays takes the reward apart from what is shown: a modality known from the reward alone pays
 * then, and what is left to chance in the true outcome becomes a factor {@code luck}.
 */
public final class ObservationNoise implements WrapperFactory<ObservationNoise.Options> {

  /** The wrapper's id. */
  static final String ID = "observation-noise";

  /** For the service loader. */
  public ObservationNoise() {}

  /**
   * Options of noise.
   *
   * @param probability chance that an outcome is replaced
   * @param modality the modality; all unless given
   * @param deviation standard deviation of the noise on real numbers
   */
  public record Options(
      @Documented(
              value = "Chance that an outcome is replaced by one drawn uniformly from all",
              range = "[0, 1]")
          double probability,
      @Documented(
              "The modality with noise; null: every one, but for the one that the published model"
                  + " pays by")
          Optional<String> modality,
      @Documented(
              value = "Standard deviation of the noise on real numbers; 0: they have none",
              range = "[0, inf)",
              unit = "that of the modality")
          double deviation) {

    /** Checks chance and deviation. */
    public Options {
      Chance.check(ID, "probability", probability);
      if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            ID + ": deviation must be >= 0 and finite, got " + deviation);
      }
    }
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String summary() {
    return "With some chance an outcome is replaced by one drawn uniformly; normal noise on numbers.";
  }

  @Override
  public Options defaults() {
    return new Options(0.1, Optional.empty(), 0);
  }

  @Override
  public Environment wrap(Options options, Environment world, WrapperPlace place) {
    NoisyModalities noisy = NoisyModalities.of(options, world);
    Environment inside = noisy.pay() ? LuckLayer.around(world, place) : world;
    return Face.of(new NoiseLayer(inside, place, options, noisy));
  }
}
