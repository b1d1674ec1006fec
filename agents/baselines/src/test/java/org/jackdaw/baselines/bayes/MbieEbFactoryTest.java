package org.jackdaw.baselines.bayes;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class MbieEbFactoryTest extends AgentFactoryContract<MbieEb.Options> {

  @Override
  protected AgentFactory<MbieEb.Options> factory() {
    return new MbieEb.Factory();
  }
}
