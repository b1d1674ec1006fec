package org.jackdaw.baselines.neural;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.testkit.AgentContract;

class RecurrentA2cContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    A2cOptions options = new A2c.Factory().defaults();
    options = OptionRecords.with(options, "recurrent-units", 8);
    return new A2c.Factory().create(options, context);
  }
}
