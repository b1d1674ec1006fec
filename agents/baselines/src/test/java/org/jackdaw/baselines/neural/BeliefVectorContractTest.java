package org.jackdaw.baselines.neural;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.encoders.EncoderKind;
import org.jackdaw.testkit.AgentContract;
import org.jackdaw.testkit.CueCorridor;

class BeliefVectorContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    DqnOptions options = new Dqn.Factory().defaults();
    options = OptionRecords.with(options, "learning-starts", 10);
    options = OptionRecords.with(options, "encoder", EncoderKind.BELIEF);
    return new Dqn.Factory().create(options, context);
  }

  @Override
  protected Knowledge knowledge() {
    return new Knowledge.Full(CueCorridor.informed().model(0));
  }
}
