package org.jackdaw.api.space;

/** A set of values: what an agent may do, or what one modality may show. */
public sealed interface Space permits Discrete, MultiDiscrete, Box {

  /**
   * Whether the value lies in this space.
   *
   * @param value any value
   * @return true if it is of this space's kind and within its bounds
   */
  boolean contains(Value value);
}
