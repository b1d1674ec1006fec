package org.jackdaw.baselines;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class Ucb1FactoryTest extends AgentFactoryContract<Ucb1.Options> {

  @Override
  protected AgentFactory<Ucb1.Options> factory() {
    return new Ucb1.Factory();
  }
}
