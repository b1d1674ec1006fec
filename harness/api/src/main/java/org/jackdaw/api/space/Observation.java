package org.jackdaw.api.space;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an agent perceives at once: one value per modality of its {@link ObservationSpace}, in that
 * order, any of which may be absent; and, where the world has one, an action mask.
 *
 * <p>Immutable, equal by content. Observations of finite spaces are interned by their space, so a
 * step allocates none.
 */
public final class Observation {

  private final Value[] values; // null inside this class means absent
  private final ActionMask mask; // null inside this class means every action is allowed
  private final int hash;

  private Observation(Value[] values, ActionMask mask) {
    this.values = values;
    this.mask = mask;
    this.hash = 31 * Arrays.hashCode(values) + (mask == null ? 0 : mask.hashCode());
  }

  /**
   * An observation with every modality present.
   *
   * @param values one value per modality, in the order of the space
   * @return the observation
   */
  public static Observation of(Value... values) {
    Value[] copy = values.clone();
    for (Value value : copy) {
      if (value == null) {
        throw new IllegalArgumentException("use an empty Optional for an absent modality");
      }
    }
    return new Observation(copy, null);
  }

  /**
   * An observation of which some modalities may be absent.
   *
   * @param values one value per modality, empty where absent
   * @return the observation
   */
  @SafeVarargs
  public static Observation ofPartial(Optional<? extends Value>... values) {
    Value[] copy = new Value[values.length];
    for (int m = 0; m < copy.length; m++) {
      copy[m] = values[m].orElse(null);
    }
    return new Observation(copy, null);
  }

  /**
   * An observation of finite modalities by their outcome indices.
   *
   * @param outcomes one index per modality, negative where absent
   * @return the observation
   */
  public static Observation ofIndices(int... outcomes) {
    Value[] values = new Value[outcomes.length];
    for (int m = 0; m < outcomes.length; m++) {
      values[m] = outcomes[m] < 0 ? null : Index.of(outcomes[m]);
    }
    return new Observation(values, null);
  }

  /**
   * This observation with an action mask.
   *
   * @param mask which actions are allowed now
   * @return a new observation
   */
  public Observation withMask(ActionMask mask) {
    return new Observation(values, mask);
  }

  /**
   * Number of modalities, present or absent.
   *
   * @return the number
   */
  public int size() {
    return values.length;
  }

  /**
   * Whether a modality is present.
   *
   * @param modality its position in the space
   * @return false if it is absent this time
   */
  public boolean present(int modality) {
    return values[modality] != null;
  }

  /**
   * The value of a modality.
   *
   * @param modality its position in the space
   * @return its value
   * @throws IllegalStateException if it is absent
   */
  public Value value(int modality) {
    Value value = values[modality];
    if (value == null) {
      throw new IllegalStateException("modality " + modality + " is absent from this observation");
    }
    return value;
  }

  /**
   * The outcome of a finite modality.
   *
   * @param modality its position in the space
   * @return the outcome's index, or -1 if the modality is absent
   * @throws IllegalStateException if the modality is not finite
   */
  public int outcome(int modality) {
    Value value = values[modality];
    if (value == null) {
      return -1;
    }
    if (value instanceof Index index) {
      return index.value();
    }
    throw new IllegalStateException("modality " + modality + " is not finite: " + value);
  }

  /**
   * What is shown, apart from what is allowed.
   *
   * @return this observation without its action mask
   */
  public Observation withoutMask() {
    return mask == null ? this : new Observation(values, null);
  }

  /**
   * The action mask, where the world has one.
   *
   * @return the mask, or empty if every action is allowed
   */
  public Optional<ActionMask> mask() {
    return Optional.ofNullable(mask);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Observation that
            && hash == that.hash
            && Arrays.equals(values, that.values)
            && mask().equals(that.mask());
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "Observation" + Arrays.toString(values) + (mask == null ? "" : mask);
  }
}
