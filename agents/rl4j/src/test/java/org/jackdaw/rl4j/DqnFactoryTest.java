package org.jackdaw.rl4j;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class DqnFactoryTest extends AgentFactoryContract<DqnOptions> {

  @Override
  protected AgentFactory<DqnOptions> factory() {
    return new Dqn.Factory();
  }
}
