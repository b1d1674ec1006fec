package org.jackdaw.baselines;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class RandomAgentFactoryTest extends AgentFactoryContract<RandomAgent.Options> {

  @Override
  protected AgentFactory<RandomAgent.Options> factory() {
    return new RandomAgent.Factory();
  }
}
