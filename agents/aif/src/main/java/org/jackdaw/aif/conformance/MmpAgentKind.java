package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Agents of the NumPy generation that infer states under each policy from a window. */
final class MmpAgentKind implements GoldenKind {

  @Override
  public String schema() {
    return "pymdp-golden/1";
  }

  @Override
  public Set<String> kinds() {
    return Set.of("agent_mmp");
  }

  @Override
  public void check(JsonNode root, Deviations deviations) {
    new MmpAgentReplay(root, deviations).run();
  }
}
