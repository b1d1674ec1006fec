package org.jackdaw.baselines.planner;

import org.jackdaw.api.agent.AgentFactory;
import org.jackdaw.testkit.AgentFactoryContract;

class QmdpFactoryTest extends AgentFactoryContract<PlannerOptions> {

  @Override
  protected AgentFactory<PlannerOptions> factory() {
    return new Qmdp.Factory();
  }
}
