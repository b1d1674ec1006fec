package org.jackdaw.baselines.planner;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class ValueIterationFactoryTest extends AgentFactoryContract<PlannerOptions> {

  @Override
  protected AgentFactory<PlannerOptions> factory() {
    return new ValueIteration.Factory();
  }
}
