package org.jackdaw.api.space;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jackdaw.api.text.NearestName;

/**
 * The modalities of an environment, in order.
 *
 * @param modalities at least one modality, names distinct
 */
public record ObservationSpace(List<Modality> modalities) {

  /** Copies the list; refuses none and repeated names. */
  public ObservationSpace {
    modalities = List.copyOf(modalities);
    if (modalities.isEmpty()) {
      throw new IllegalArgumentException("an environment needs at least one modality");
    }
    Set<String> seen = new HashSet<>();
    for (Modality modality : modalities) {
      if (!seen.add(modality.name())) {
        throw new IllegalArgumentException("modality " + modality.name() + " appears twice");
      }
    }
  }

  /**
   * The space of these modalities.
   *
   * @param modalities the modalities, in order
   * @return the space
   */
  public static ObservationSpace of(Modality... modalities) {
    return new ObservationSpace(List.of(modalities));
  }

  /**
   * Number of modalities.
   *
   * @return the number, at least 1
   */
  public int size() {
    return modalities.size();
  }

  /**
   * Where a modality stands.
   *
   * @param name its name
   * @return its position, from 0
   * @throws IllegalArgumentException if there is none of this name
   */
  public int position(String name) {
    for (int m = 0; m < modalities.size(); m++) {
      if (modalities.get(m).name().equals(name)) {
        return m;
      }
    }
    throw NearestName.unknown("modality", name, modalities.stream().map(Modality::name).toList());
  }

  /**
   * Whether every modality is finite.
   *
   * @return true if all spaces are {@link Discrete}
   */
  public boolean finite() {
    return modalities.stream().allMatch(m -> m.space() instanceof Discrete);
  }

  /**
   * Whether an observation fits: as many values as modalities, each absent or within its space.
   *
   * @param observation any observation
   * @return true if it lies in this space
   */
  public boolean contains(Observation observation) {
    if (observation.size() != modalities.size()) {
      return false;
    }
    for (int m = 0; m < modalities.size(); m++) {
      if (observation.present(m) && !modalities.get(m).space().contains(observation.value(m))) {
        return false;
      }
    }
    return true;
  }
}
