package org.jackdaw.baselines.tabular;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class ExpectedSarsaFactoryTest extends AgentFactoryContract<TabularOptions> {

  @Override
  protected AgentFactory<TabularOptions> factory() {
    return new ExpectedSarsa.Factory();
  }
}
