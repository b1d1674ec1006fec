package org.jackdaw.encoders;

import java.util.Optional;
import org.jackdaw.api.space.ActionMask;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.space.Value;

/**
 * Numbers for the points of a finite action space: a discrete action is its index, a joint one is
 * numbered row-major, the last part varying fastest (as a model numbers its joint actions).
 */
public final class FiniteActions {

  private final int[] sizes;
  private final Value[] values;

  /**
   * The actions of a space.
   *
   * @param space discrete or multi-discrete
   * @throws IllegalArgumentException if the space is not finite
   */
  public FiniteActions(Space space) {
    this.sizes = sizes(space);
    int product = 1;
    for (int size : sizes) {
      product = Math.multiplyExact(product, size);
    }
    this.values = new Value[product];
    for (int a = 0; a < product; a++) {
      values[a] = space instanceof Discrete ? Index.of(a) : Indices.of(parts(a));
    }
  }

  /**
   * Whether the actions of a space can be numbered.
   *
   * @param space any space
   * @return true unless it is a box
   */
  public static boolean finite(Space space) {
    return space instanceof Discrete || space instanceof MultiDiscrete;
  }

  private static int[] sizes(Space space) {
    if (space instanceof Discrete discrete) {
      return new int[] {discrete.size()};
    }
    if (space instanceof MultiDiscrete multi) {
      return multi.parts().stream().mapToInt(Discrete::size).toArray();
    }
    throw new IllegalArgumentException("the action space must be finite, got " + space);
  }

  private int[] parts(int action) {
    int[] parts = new int[sizes.length];
    int rest = action;
    for (int i = sizes.length - 1; i >= 0; i--) {
      parts[i] = rest % sizes[i];
      rest /= sizes[i];
    }
    return parts;
  }

  /**
   * Number of actions.
   *
   * @return at least 1
   */
  public int size() {
    return values.length;
  }

  /**
   * The point of the action space.
   *
   * @param action its number
   * @return the value, one shared object per number
   */
  public Value value(int action) {
    return values[action];
  }

  /**
   * The number of an action.
   *
   * @param value a point of the action space
   * @return its number, from 0
   */
  public int number(Value value) {
    if (value instanceof Index index) {
      return index.value();
    }
    Indices indices = (Indices) value;
    int action = 0;
    for (int i = 0; i < sizes.length; i++) {
      action = action * sizes[i] + indices.get(i);
    }
    return action;
  }

  /**
   * Which actions an observation allows.
   *
   * @param observation the latest observation
   * @param allowed one flag per action, modified
   */
  public void allowed(Observation observation, boolean[] allowed) {
    Optional<ActionMask> mask = observation.mask();
    for (int a = 0; a < allowed.length; a++) {
      allowed[a] = mask.isEmpty() || mask.get().allows(a);
    }
  }
}
