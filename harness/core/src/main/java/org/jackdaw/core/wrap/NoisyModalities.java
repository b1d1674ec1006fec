package org.jackdaw.core.wrap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.space.Box;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.Space;

/**
 * Which modalities of a world get noise.
 *
 * @param positions in the observation, ascending
 * @param pay whether one of them is the one that the published model pays by
 */
record NoisyModalities(int[] positions, boolean pay) {

  /** The modality named, or all that qualify. */
  static NoisyModalities of(ObservationNoise.Options options, Environment world) {
    List<Modality> modalities = world.spec().observations().modalities();
    Optional<String> pays = paying(world);
    if (options.modality().isPresent()) {
      int named = world.spec().observations().position(options.modality().get());
      requireNoise(modalities.get(named), options);
      return new NoisyModalities(new int[] {named}, pays.equals(options.modality()));
    }
    int[] noisy =
        IntStream.range(0, modalities.size())
            .filter(m -> takesNoise(modalities.get(m).space(), options))
            .filter(m -> pays.filter(modalities.get(m).name()::equals).isEmpty())
            .toArray();
    if (noisy.length == 0) {
      throw new IllegalArgumentException(
          "the world shows no modality of two or more outcomes"
              + pays.map(name -> " besides " + name + ", which it pays by").orElse("")
              + "; for real numbers give a deviation");
    }
    return new NoisyModalities(noisy, false);
  }

  private static boolean takesNoise(Space space, ObservationNoise.Options options) {
    return space instanceof Box
        ? options.deviation() > 0
        : space instanceof Discrete discrete && discrete.size() > 1;
  }

  private static void requireNoise(Modality named, ObservationNoise.Options options) {
    if (!takesNoise(named.space(), options)) {
      throw new IllegalArgumentException(
          "modality "
              + named.name()
              + " must have two or more outcomes, or be real numbers with a deviation above 0");
    }
  }

  boolean contain(int modality) {
    return Arrays.binarySearch(positions, modality) >= 0;
  }

  private static Optional<String> paying(Environment world) {
    return world instanceof PublishesModel publisher
        ? publisher.model(0).reward().map(Reward::modality)
        : Optional.empty();
  }
}
