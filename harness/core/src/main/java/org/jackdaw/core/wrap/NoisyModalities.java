package org.jackdaw.core.wrap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.ObservationSpace;

/**
 * Which modalities of a world get noise.
 *
 * @param positions in the observation, ascending
 * @param pay whether one of them is the one that the published model pays by
 */
record NoisyModalities(int[] positions, boolean pay) {

  /** The modality named, or all that qualify. */
  static NoisyModalities of(Optional<String> named, Environment world) {
    ObservationSpace space = world.spec().observations();
    Optional<String> pays = paying(world);
    if (named.isPresent()) {
      int[] one = {finite(space, space.position(named.get()))};
      return new NoisyModalities(one, pays.equals(named));
    }
    List<Modality> modalities = space.modalities();
    int[] noisy =
        IntStream.range(0, space.size())
            .filter(m -> modalities.get(m).space() instanceof Discrete d && d.size() > 1)
            .filter(m -> pays.filter(modalities.get(m).name()::equals).isEmpty())
            .toArray();
    if (noisy.length == 0) {
      throw new IllegalArgumentException(
          "the world shows no modality of two or more outcomes"
              + pays.map(name -> " besides " + name + ", which it pays by").orElse(""));
    }
    return new NoisyModalities(noisy, false);
  }

  boolean contain(int modality) {
    return Arrays.binarySearch(positions, modality) >= 0;
  }

  private static int finite(ObservationSpace space, int modality) {
    Modality named = space.modalities().get(modality);
    if (named.space() instanceof Discrete) {
      return modality;
    }
    throw new IllegalArgumentException(
        "modality " + named.name() + " must be finite, it is " + named.space());
  }

  private static Optional<String> paying(Environment world) {
    return world instanceof PublishesModel publisher
        ? publisher.model(0).reward().map(Reward::modality)
        : Optional.empty();
  }
}
