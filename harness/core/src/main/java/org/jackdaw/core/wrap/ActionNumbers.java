package org.jackdaw.core.wrap;

import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.space.Value;

/** The points of finite action spaces by number, as masks and models count them. */
final class ActionNumbers {

  private ActionNumbers() {}

  /** How many values each control of a finite space has. */
  static int[] sizes(Space space) {
    return space instanceof Discrete discrete
        ? new int[] {discrete.size()}
        : ((MultiDiscrete) space).parts().stream().mapToInt(Discrete::size).toArray();
  }

  /** The number of a point, the last control varying fastest. */
  static int of(Space space, Value action) {
    if (action instanceof Index index) {
      return index.value();
    }
    Indices indices = (Indices) action;
    int[] sizes = sizes(space);
    int number = 0;
    for (int c = 0; c < sizes.length; c++) {
      number = number * sizes[c] + indices.get(c);
    }
    return number;
  }
}
