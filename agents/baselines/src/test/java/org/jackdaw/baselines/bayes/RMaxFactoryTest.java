package org.jackdaw.baselines.bayes;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class RMaxFactoryTest extends AgentFactoryContract<RMax.Options> {

  @Override
  protected AgentFactory<RMax.Options> factory() {
    return new RMax.Factory();
  }
}
