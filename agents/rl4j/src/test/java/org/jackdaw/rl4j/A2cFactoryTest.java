package org.jackdaw.rl4j;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class A2cFactoryTest extends AgentFactoryContract<A2cOptions> {

  @Override
  protected AgentFactory<A2cOptions> factory() {
    return new A2c.Factory();
  }
}
