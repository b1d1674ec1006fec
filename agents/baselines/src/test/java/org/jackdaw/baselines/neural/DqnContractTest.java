package org.jackdaw.baselines.neural;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.testkit.AgentContract;

class DqnContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    DqnOptions options = new Dqn.Factory().defaults();
    options = OptionRecords.with(options, "learning-starts", 10);
    options = OptionRecords.with(options, "replay-size", 50);
    return new Dqn.Factory().create(options, context);
  }
}
