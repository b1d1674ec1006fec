package org.jackdaw.rl4j;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.testkit.AgentContract;
import org.junit.jupiter.api.Tag;

@Tag("natives")
class DuelingDoubleDqnContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    return new Dqn.Factory().create(Small.dqn(true, true), context);
  }

  @Override
  protected int trainEpisodes() {
    return 5;
  }
}
