package org.jackdaw.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jackdaw.core.run.EpisodeReplay;
import org.jackdaw.core.run.WorldReplay;
import org.jackdaw.core.trace.EpisodeTrace;

/**
 * Whether an episode came out as it was recorded.
 *
 * @param differences one sentence per column, or for the first step, that differs
 * @param compared what was compared, in words
 */
record ReplayComparison(List<String> differences, String compared) {

  static ReplayComparison of(
      Map<String, String> row, Optional<EpisodeTrace> recorded, EpisodeReplay now) {
    List<String> differences = new ArrayList<>();
    Set<String> columns = new TreeSet<>(row.keySet());
    columns.addAll(now.row().keySet());
    for (String column : columns) {
      String before = row.getOrDefault(column, "not there");
      String after = now.row().getOrDefault(column, "not there");
      if (!before.equals(after)) {
        differences.add(column + ": recorded " + before + ", now " + after);
      }
    }
    recorded.flatMap(trace -> firstStep(trace, now.trace())).ifPresent(differences::add);
    return new ReplayComparison(
        List.copyOf(differences),
        recorded.isPresent() ? "its row and its recorded steps" : "its row");
  }

  /** Compares what the world alone decides. */
  static ReplayComparison of(EpisodeTrace recorded, WorldReplay now) {
    List<String> differences = new ArrayList<>();
    if (recorded.environmentSeed() != now.trace().environmentSeed()) {
      differences.add(
          "environment_seed: recorded "
              + recorded.environmentSeed()
              + ", now "
              + now.trace().environmentSeed());
    }
    firstStep(recorded.world(), now.trace()).ifPresent(differences::add);
    if (!now.ended()) {
      differences.add("the world goes on where the recorded episode ended");
    }
    return new ReplayComparison(List.copyOf(differences), "the world's part of its recorded steps");
  }

  private static Optional<String> firstStep(EpisodeTrace recorded, EpisodeTrace now) {
    int both = Math.min(recorded.steps().size(), now.steps().size());
    for (int t = 0; t < both; t++) {
      if (!recorded.steps().get(t).equals(now.steps().get(t))) {
        return Optional.of(
            "step " + t + ": recorded " + recorded.steps().get(t) + ", now " + now.steps().get(t));
      }
    }
    return recorded.steps().size() == now.steps().size()
        ? Optional.empty()
        : Optional.of(
            "steps: recorded "
                + (recorded.steps().size() - 1)
                + ", now "
                + (now.steps().size() - 1));
  }

  boolean equal() {
    return differences.isEmpty();
  }
}
