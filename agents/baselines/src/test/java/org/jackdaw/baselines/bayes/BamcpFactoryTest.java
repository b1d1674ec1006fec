package org.jackdaw.baselines.bayes;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class BamcpFactoryTest extends AgentFactoryContract<Bamcp.Options> {

  @Override
  protected AgentFactory<Bamcp.Options> factory() {
    return new Bamcp.Factory();
  }
}
