package org.jackdaw.encoders;

import java.util.List;
import org.jackdaw.api.space.Box;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.api.space.Value;
import org.jackdaw.api.space.Vector;

/** Where the parts of one observation stand in a vector; each modality begins with "absent". */
final class OneHotLayout {

  private final List<Modality> modalities;
  private final int[] offsets;
  private final int length;

  OneHotLayout(ObservationSpace space) {
    modalities = space.modalities();
    offsets = new int[modalities.size()];
    int offset = 0;
    for (int m = 0; m < offsets.length; m++) {
      offsets[m] = offset;
      offset += 1 + places(modalities.get(m));
    }
    length = offset;
  }

  private static int places(Modality modality) {
    if (modality.space() instanceof Discrete discrete) {
      return discrete.size();
    }
    if (modality.space() instanceof MultiDiscrete multi) {
      return multi.parts().stream().mapToInt(Discrete::size).sum();
    }
    return ((Box) modality.space()).low().size();
  }

  int length() {
    return length;
  }

  /** Writes into places that are all zero. */
  void write(Observation observation, double[] target, int start) {
    for (int m = 0; m < offsets.length; m++) {
      int place = start + offsets[m];
      if (observation.present(m)) {
        write(modalities.get(m), observation.value(m), target, place + 1);
      } else {
        target[place] = 1;
      }
    }
  }

  private static void write(Modality modality, Value value, double[] target, int place) {
    if (value instanceof Index index) {
      target[place + index.value()] = 1;
    } else if (value instanceof Indices indices) {
      write((MultiDiscrete) modality.space(), indices, target, place);
    } else {
      Vector vector = (Vector) value;
      for (int i = 0; i < vector.size(); i++) {
        target[place + i] = vector.get(i);
      }
    }
  }

  private static void write(MultiDiscrete space, Indices indices, double[] target, int place) {
    int first = place;
    for (int i = 0; i < indices.size(); i++) {
      target[first + indices.get(i)] = 1;
      first += space.parts().get(i).size();
    }
  }
}
