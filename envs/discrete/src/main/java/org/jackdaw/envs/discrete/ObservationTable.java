package org.jackdaw.envs.discrete;

import java.util.Optional;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.ObservationSpace;

/** The observations of a finite space, each made once; in very large spaces made when needed. */
final class ObservationTable {

  private static final long MOST_INTERNED = 1 << 16;

  private final int[] sizes;
  private final Optional<Observation[]> interned;

  ObservationTable(ObservationSpace space) {
    sizes = space.modalities().stream().mapToInt(ObservationTable::size).toArray();
    long points = 1;
    for (int size : sizes) {
      points = Math.min(points * (size + 1), MOST_INTERNED + 1); // one more for "absent"
    }
    interned =
        points <= MOST_INTERNED ? Optional.of(new Observation[(int) points]) : Optional.empty();
  }

  private static int size(Modality modality) {
    return ((Discrete) modality.space()).size();
  }

  /**
   * The observation of these outcomes.
   *
   * @param outcomes one per modality, -1 where absent
   * @return the observation, one shared object per content
   */
  Observation of(int[] outcomes) {
    return interned.isPresent()
        ? shared(interned.get(), outcomes)
        : Observation.ofIndices(outcomes);
  }

  private Observation shared(Observation[] known, int[] outcomes) {
    int point = 0;
    for (int m = 0; m < sizes.length; m++) {
      point = point * (sizes[m] + 1) + outcomes[m] + 1;
    }
    if (known[point] == null) {
      known[point] = Observation.ofIndices(outcomes);
    }
    return known[point];
  }
}
