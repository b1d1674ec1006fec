package org.jackdaw.encoders;

import java.util.Arrays;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.api.space.Value;

/** An observation of finite modalities as a fixed number of integers, -1 where it is absent. */
final class ObservationWords {

  static final int ABSENT = -1;

  private final int[] widths; // integers per modality
  private final int width;
  private final boolean plain; // every modality is one index

  ObservationWords(ObservationSpace space) {
    widths = space.modalities().stream().mapToInt(ObservationWords::width).toArray();
    width = Arrays.stream(widths).sum();
    plain = space.modalities().stream().allMatch(m -> m.space() instanceof Discrete);
  }

  private static int width(Modality modality) {
    if (modality.space() instanceof Discrete) {
      return 1;
    }
    if (modality.space() instanceof MultiDiscrete multi) {
      return multi.parts().size();
    }
    throw new IllegalArgumentException(
        "a table needs finite observations, but modality " + modality.name() + " is not finite");
  }

  int width() {
    return width;
  }

  void write(Observation observation, int[] target, int offset) {
    if (plain) {
      writeIndices(observation, target, offset);
    } else {
      writeParts(observation, target, offset);
    }
  }

  private void writeIndices(Observation observation, int[] target, int offset) {
    for (int m = 0; m < width; m++) {
      target[offset + m] = observation.outcome(m); // -1 where absent
    }
  }

  private void writeParts(Observation observation, int[] target, int offset) {
    int word = offset;
    for (int m = 0; m < widths.length; m++) {
      for (int i = 0; i < widths[m]; i++) {
        target[word++] = observation.present(m) ? part(observation.value(m), i) : ABSENT;
      }
    }
  }

  private static int part(Value value, int i) {
    return value instanceof Index index ? index.value() : ((Indices) value).get(i);
  }
}
