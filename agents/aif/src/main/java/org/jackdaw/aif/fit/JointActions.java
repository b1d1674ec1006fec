package org.jackdaw.aif.fit;

import java.util.List;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Index;
import org.jackdaw.api.space.Indices;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.space.Value;

/** The points of a finite action space by number: row-major, the last control varying fastest. */
final class JointActions {

  private final Space space;
  private final List<Discrete> parts;
  private final int size;

  JointActions(Space space) {
    this.space = space;
    parts = parts(space);
    size = parts.stream().mapToInt(Discrete::size).reduce(1, Math::multiplyExact);
  }

  /** One finite set per control. */
  static List<Discrete> parts(Space space) {
    if (space instanceof MultiDiscrete product) {
      return product.parts();
    }
    if (space instanceof Discrete finite) {
      return List.of(finite);
    }
    throw new IllegalArgumentException("behaviour: the action space must be finite, got " + space);
  }

  int size() {
    return size;
  }

  int number(Value action) {
    if (!space.contains(action)) {
      throw new IllegalArgumentException("behaviour: action " + action + " is not in " + space);
    }
    if (action instanceof Index index) {
      return index.value();
    }
    int number = 0;
    for (int c = 0; c < parts.size(); c++) {
      number = number * parts.get(c).size() + ((Indices) action).get(c);
    }
    return number;
  }

  Value value(int number) {
    if (space instanceof Discrete) {
      return Index.of(number);
    }
    int[] values = new int[parts.size()];
    int rest = number;
    for (int c = values.length - 1; c >= 0; c--) {
      values[c] = rest % parts.get(c).size();
      rest /= parts.get(c).size();
    }
    return Indices.of(values);
  }
}
