package org.jackdaw.core.wrap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.StepResult;

/**
 * The success of an episode as the world inside judges it, carried outwards by a diagnostic, since
 * the step that a wrapper shows may not be the one that the world judges.
 */
final class Verdict {

  private static final String NAME = "success-inside";
  private static final Map<String, Double> SUCCESS = Map.of(NAME, 1.0);
  private static final Map<String, Double> NO_SUCCESS = Map.of(NAME, 0.0);

  private Verdict() {}

  /** The spec of a world whose steps carry the verdict of the world inside, where it gives one. */
  static EnvironmentSpec carried(EnvironmentSpec inside) {
    if (inside.success().isEmpty() || inside.diagnostics().contains(NAME)) {
      return inside;
    }
    List<String> diagnostics = new ArrayList<>(inside.diagnostics());
    diagnostics.add(NAME);
    return new EnvironmentSpec(
        inside.id(),
        inside.observations(),
        inside.actions(),
        inside.stepLimit(),
        Optional.of(last -> last.diagnostics().getOrDefault(NAME, 0.0) == 1),
        diagnostics);
  }

  /** The diagnostics of a step with the verdict of the world inside. */
  static Map<String, Double> on(EnvironmentSpec inside, StepResult result) {
    if (inside.success().isEmpty() || result.diagnostics().containsKey(NAME)) {
      return result.diagnostics();
    }
    Map<String, Double> verdict = inside.success().get().test(result) ? SUCCESS : NO_SUCCESS;
    if (result.diagnostics().isEmpty()) {
      return verdict;
    }
    Map<String, Double> all = new TreeMap<>(result.diagnostics());
    all.putAll(verdict);
    return all;
  }
}
