package org.jackdaw.core.wrap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jackdaw.api.env.Environment;
import org.jackdaw.core.wrap.RemappedLabels.Part;

/** Worlds in wrappers, as a configuration would put them. */
final class Wrapped {

  private Wrapped() {}

  static Environment sticky(Environment world, double probability) {
    WrapperPlace place = new WrapperPlace(StickyActions.ID, 0, world.spec().stepLimit());
    return new StickyActions().wrap(new StickyActions.Options(probability), world, place);
  }

  static Environment noisy(Environment world, double probability, String... modality) {
    WrapperPlace place = new WrapperPlace(ObservationNoise.ID, 0, OptionalInt.empty());
    Optional<String> named = modality.length == 0 ? Optional.empty() : Optional.of(modality[0]);
    return new ObservationNoise()
        .wrap(new ObservationNoise.Options(probability, named, 0), world, place);
  }

  static Environment delayed(Environment world, int steps) {
    WrapperPlace place = new WrapperPlace(DelayedReward.ID, 0, world.spec().stepLimit());
    return new DelayedReward().wrap(new DelayedReward.Options(steps), world, place);
  }

  static Environment remapped(Environment world, OptionalLong seed) {
    return remapped(world, new RemappedLabels.Options(seed, Part.ALL, List.of(), Map.of()));
  }

  static Environment remapped(Environment world, RemappedLabels.Options options) {
    WrapperPlace place = new WrapperPlace(RemappedLabels.ID, 0, OptionalInt.empty());
    return new RemappedLabels().wrap(options, world, place);
  }
}
