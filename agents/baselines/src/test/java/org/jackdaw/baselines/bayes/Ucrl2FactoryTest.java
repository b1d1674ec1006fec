package org.jackdaw.baselines.bayes;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class Ucrl2FactoryTest extends AgentFactoryContract<Ucrl2.Options> {

  @Override
  protected AgentFactory<Ucrl2.Options> factory() {
    return new Ucrl2.Factory();
  }
}
