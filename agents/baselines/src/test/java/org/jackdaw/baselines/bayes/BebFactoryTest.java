package org.jackdaw.baselines.bayes;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class BebFactoryTest extends AgentFactoryContract<Beb.Options> {

  @Override
  protected AgentFactory<Beb.Options> factory() {
    return new Beb.Factory();
  }
}
