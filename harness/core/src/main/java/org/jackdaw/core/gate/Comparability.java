package org.jackdaw.core.gate;

import java.util.List;
import java.util.Optional;
import org.jackdaw.core.result.Manifest;
import org.jackdaw.core.result.Task;

/** Why cases cannot be compared, in words; empty if they can. */
final class Comparability {

  private final Measurement candidate;
  private final Measurement baseline;

  Comparability(Measurement candidate, Measurement baseline) {
    this.candidate = candidate;
    this.baseline = baseline;
  }

  /** What forbids every comparison. */
  Optional<String> problem() {
    Manifest here = candidate.manifest();
    Manifest there = baseline.manifest();
    if (!candidate.problems().isEmpty()) {
      return Optional.of(String.join("; ", candidate.problems()));
    }
    if (!baseline.problems().isEmpty()) {
      return Optional.of("the baseline cannot be used: " + String.join("; ", baseline.problems()));
    }
    if (here.rootSeed() != there.rootSeed()) {
      return Optional.of(
          "the root seed is " + here.rootSeed() + ", the baseline's is " + there.rootSeed());
    }
    return here.protocol().equals(there.protocol())
        ? Optional.empty()
        : Optional.of(
            "the protocol differs: "
                + part(here, "protocol")
                + "; the baseline has "
                + part(there, "protocol"));
  }

  private static String part(Manifest manifest, String name) {
    return manifest.identity().parts().getOrDefault(name, "another");
  }

  /** What forbids to compare one case. */
  Optional<String> problem(GatedCase before) {
    CaseKey key = before.key();
    Optional<Task> task = candidate.manifest().task(key.environment());
    if (task.isEmpty()) {
      return Optional.of("the world " + key.environment() + " is not in this experiment");
    }
    if (!task.map(Task::hash).equals(baseline.manifest().task(key.environment()).map(Task::hash))) {
      return Optional.of(
          "the world "
              + key.environment()
              + " is another task than in the baseline: its options,"
              + " step limit or dynamics differ");
    }
    List<String> failed = candidate.failed(key);
    if (!failed.isEmpty()) {
      String more = failed.size() == 1 ? "" : " and " + (failed.size() - 1) + " more";
      return Optional.of("cell " + failed.get(0) + more + " failed; failures.csv says why");
    }
    Optional<GatedCase> after = candidate.find(key);
    return after.isEmpty() ? missing(key) : problem(before, after.get());
  }

  private Optional<String> missing(CaseKey key) {
    if (candidate.definition(key.agent()).isEmpty()) {
      return Optional.of("there is no contender " + key.agent() + " in this experiment");
    }
    List<String> told =
        candidate.cases().stream()
            .map(GatedCase::key)
            .filter(other -> other.name().equals(key.name()))
            .map(CaseKey::knowledge)
            .toList();
    return Optional.of(
        told.isEmpty()
            ? "there are no runs of " + key.name()
            : key.agent()
                + " was told something else: "
                + told.get(0)
                + "; in the baseline "
                + key.knowledge());
  }

  private Optional<String> problem(GatedCase before, GatedCase after) {
    if (!before.phase().equals(after.phase()) || before.checkpoint() != after.checkpoint()) {
      return Optional.of(
          "measured at "
              + after.phase()
              + " "
              + after.checkpoint()
              + ", the baseline at "
              + before.phase()
              + " "
              + before.checkpoint());
    }
    List<Integer> absent =
        candidate.seeds().stream().filter(seed -> !after.runs().containsKey(seed)).toList();
    if (!absent.isEmpty()) {
      return Optional.of("seeds " + absent + " of " + before.key().name() + " left no rows");
    }
    return CasePair.of(before, after).seeds().isEmpty()
        ? Optional.of("no seed is in both: the baseline has " + before.runs().keySet())
        : Invariants.problem(after);
  }
}
