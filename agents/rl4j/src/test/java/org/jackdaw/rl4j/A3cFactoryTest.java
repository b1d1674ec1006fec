package org.jackdaw.rl4j;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class A3cFactoryTest extends AgentFactoryContract<A3cOptions> {

  @Override
  protected AgentFactory<A3cOptions> factory() {
    return new A3c.Factory();
  }
}
