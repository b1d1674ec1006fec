package org.jackdaw.baselines.bayes;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class UcbviFactoryTest extends AgentFactoryContract<Ucbvi.Options> {

  @Override
  protected AgentFactory<Ucbvi.Options> factory() {
    return new Ucbvi.Factory();
  }
}
