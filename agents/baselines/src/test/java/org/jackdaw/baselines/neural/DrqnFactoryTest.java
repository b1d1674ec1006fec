package org.jackdaw.baselines.neural;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class DrqnFactoryTest extends AgentFactoryContract<DrqnOptions> {

  @Override
  protected AgentFactory<DrqnOptions> factory() {
    return new Drqn.Factory();
  }
}
