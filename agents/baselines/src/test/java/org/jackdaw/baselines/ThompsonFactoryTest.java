package org.jackdaw.baselines;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class ThompsonFactoryTest extends AgentFactoryContract<Thompson.Options> {

  @Override
  protected AgentFactory<Thompson.Options> factory() {
    return new Thompson.Factory();
  }
}
