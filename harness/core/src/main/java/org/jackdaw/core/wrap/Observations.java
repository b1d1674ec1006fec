package org.jackdaw.core.wrap;

import java.util.Optional;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/** Observations with other values. */
final class Observations {

  private Observations() {}

  /** What becomes of the value of a modality that is present. */
  @FunctionalInterface
  interface Change {
    Value of(int modality, Value value);
  }

  /** The observation with changed values; absent modalities and the mask stay as they are. */
  static Observation mapped(Observation seen, Change change) {
    Optional<?>[] values = new Optional<?>[seen.size()];
    for (int m = 0; m < values.length; m++) {
      values[m] = seen.present(m) ? Optional.of(change.of(m, seen.value(m))) : Optional.empty();
    }
    Observation mapped = Observation.ofPartial(typed(values));
    Optional<ActionMask> mask = seen.mask();
    return mask.isPresent() ? mapped.withMask(mask.get()) : mapped;
  }

  @SuppressWarnings("unchecked") // filled with values alone
  private static Optional<? extends Value>[] typed(Optional<?>[] values) {
    return (Optional<? extends Value>[]) values;
  }
}
