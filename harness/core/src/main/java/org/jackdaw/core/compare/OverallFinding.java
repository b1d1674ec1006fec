package org.jackdaw.core.compare;

import java.util.List;

/**
 * What was found over several worlds.
 *
 * @param scope which worlds, in words
 * @param metric what was compared
 * @param environments labels of the worlds, at least two
 * @param finding what the numbers say
 */
public record OverallFinding(
    String scope, String metric, List<String> environments, Finding finding) {

  /** Copies the list. */
  public OverallFinding {
    environments = List.copyOf(environments);
  }
}
