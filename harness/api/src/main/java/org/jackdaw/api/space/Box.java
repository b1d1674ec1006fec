package org.jackdaw.api.space;

/**
 * Real vectors within bounds.
 *
 * @param low lower bound of each coordinate, may be minus infinity
 * @param high upper bound of each coordinate, may be infinity
 */
public record Box(Vector low, Vector high) implements Space {

  /** Refuses bounds of different lengths or crossed bounds. */
  public Box {
    if (low.size() != high.size()) {
      throw new IllegalArgumentException(
          "box bounds must have one length, got " + low.size() + " and " + high.size());
    }
    for (int i = 0; i < low.size(); i++) {
      if (!(low.get(i) <= high.get(i))) {
        throw new IllegalArgumentException(
            "box bounds at coordinate " + i + " are crossed: " + low.get(i) + " > " + high.get(i));
      }
    }
  }

  @Override
  public boolean contains(Value value) {
    if (!(value instanceof Vector vector) || vector.size() != low.size()) {
      return false;
    }
    for (int i = 0; i < low.size(); i++) {
      if (!(vector.get(i) >= low.get(i) && vector.get(i) <= high.get(i))) {
        return false;
      }
    }
    return true;
  }
}
