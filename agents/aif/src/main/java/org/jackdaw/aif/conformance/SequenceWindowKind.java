package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Agents that infer from a sliding window and learn from all of it at every step. */
final class SequenceWindowKind implements GoldenKind {

  @Override
  public String schema() {
    return "pymdp-golden/1";
  }

  @Override
  public Set<String> kinds() {
    return Set.of("sequence_window_loop");
  }

  @Override
  public void check(JsonNode root, Deviations deviations) {
    new SequenceWindowReplay(root, deviations).run();
  }
}
