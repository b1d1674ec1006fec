package org.jackdaw.aif.fit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jackdaw.api.text.NearestName;

/**
 * Values of parameters.
 *
 * @param byName the values, in the order of their space
 */
public record Values(Map<String, Double> byName) {

  /** Copies the map. */
  public Values {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /**
   * The value of one parameter.
   *
   * @param name its name
   * @return its value
   * @throws IllegalArgumentException if there is none of this name
   */
  public double get(String name) {
    if (!byName.containsKey(name)) {
      throw NearestName.unknown("parameter", name, byName.keySet());
    }
    return byName.get(name);
  }
}
