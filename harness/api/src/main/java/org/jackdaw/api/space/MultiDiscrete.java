package org.jackdaw.api.space;

import java.util.List;

/**
 * A product of finite sets, such as the joint action over several controls.
 *
 * @param names one name per part
 * @param parts the finite sets, in order
 */
public record MultiDiscrete(List<String> names, List<Discrete> parts) implements Space {

  /** Copies both lists; refuses an empty product or lists of different lengths. */
  public MultiDiscrete {
    names = List.copyOf(names);
    parts = List.copyOf(parts);
    if (parts.isEmpty() || parts.size() != names.size()) {
      throw new IllegalArgumentException(
          "a multi-discrete space needs one name per part and at least one part, got "
              + names.size()
              + " names and "
              + parts.size()
              + " parts");
    }
  }

  @Override
  public boolean contains(Value value) {
    if (!(value instanceof Indices indices) || indices.size() != parts.size()) {
      return false;
    }
    for (int p = 0; p < parts.size(); p++) {
      if (indices.get(p) >= parts.get(p).size()) {
        return false;
      }
    }
    return true;
  }
}
