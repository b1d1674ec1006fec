package org.jackdaw.core.wrap;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Reward;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.ObservationSpace;

/** Which modalities of a world get noise. */
final class NoisyModalities {

  private NoisyModalities() {}

  /** Positions in the observation: of the modality named, or of all that qualify. */
  static int[] of(Optional<String> named, Environment world) {
    ObservationSpace space = world.spec().observations();
    if (named.isPresent()) {
      return new int[] {finite(space, space.position(named.get()))};
    }
    Optional<String> pays = paying(world);
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
    return noisy;
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
