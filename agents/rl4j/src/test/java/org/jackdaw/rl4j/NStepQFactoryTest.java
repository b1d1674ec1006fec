package org.jackdaw.rl4j;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class NStepQFactoryTest extends AgentFactoryContract<NStepOptions> {

  @Override
  protected AgentFactory<NStepOptions> factory() {
    return new NStepQ.Factory();
  }
}
