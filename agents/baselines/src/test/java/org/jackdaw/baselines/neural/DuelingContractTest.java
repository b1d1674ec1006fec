package org.jackdaw.baselines.neural;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.testkit.AgentContract;

class DuelingContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    DqnOptions options = new Dqn.Factory().defaults();
    options = OptionRecords.with(options, "learning-starts", 10);
    options = OptionRecords.with(options, "dueling", true);
    options = OptionRecords.with(options, "double-q", true);
    options = OptionRecords.with(options, "n-step", 3);
    options = OptionRecords.with(options, "memory", 2);
    return new Dqn.Factory().create(options, context);
  }
}
