package org.jackdaw.rl4j;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.testkit.AgentContract;
import org.junit.jupiter.api.Tag;

@Tag("natives")
class NStepQContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    return new NStepQ.Factory().create(Small.nStepQ(), context);
  }

  @Override
  protected int trainEpisodes() {
    return 5;
  }
}
