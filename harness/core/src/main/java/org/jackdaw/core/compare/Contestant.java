package org.jackdaw.core.compare;

import java.util.List;

/**
 * One side of a comparison.
 *
 * @param measured where it was measured
 * @param agent its label there
 * @param name what it is called in this comparison
 */
public record Contestant(Measured measured, String agent, String name) {

  /** What it was told, in words; several where worlds differ. */
  String knowledge() {
    List<String> levels = measured.knowledge(agent);
    return String.join(", ", levels);
  }
}
