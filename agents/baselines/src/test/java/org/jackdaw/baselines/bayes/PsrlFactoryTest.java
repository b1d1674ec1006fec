package org.jackdaw.baselines.bayes;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class PsrlFactoryTest extends AgentFactoryContract<Psrl.Options> {

  @Override
  protected AgentFactory<Psrl.Options> factory() {
    return new Psrl.Factory();
  }
}
