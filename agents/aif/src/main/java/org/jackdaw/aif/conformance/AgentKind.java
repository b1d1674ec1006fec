package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Agents that infer the states behind one observation at a time, of both generations: every prior,
 * belief, free energy, term of the expected free energy, policy posterior, choice and count.
 */
final class AgentKind implements GoldenKind {

  @Override
  public String schema() {
    return "pymdp-golden/1";
  }

  @Override
  public Set<String> kinds() {
    return Set.of("agent_fpi", "agent_onestep");
  }

  @Override
  public void check(JsonNode file, Deviations deviations) {
    new AgentReplay(file, false, deviations).run();
    if (file.path("model").hasNonNull("B_multi")) {
      new AgentReplay(file, true, deviations).run();
    }
  }
}
