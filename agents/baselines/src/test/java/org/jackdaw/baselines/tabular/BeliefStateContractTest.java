package org.jackdaw.baselines.tabular;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Knowledge;
import org.jackdaw.baselines.EncoderKind;
import org.jackdaw.testkit.AgentContract;
import org.jackdaw.testkit.CueCorridor;

class BeliefStateContractTest extends AgentContract {

  @Override
  protected Agent create(AgentContext context) {
    TabularOptions options =
        new TabularOptions(
            0.99, 0.1, OptionalDouble.empty(), 1, 0.05, 0.3, 0, 1, EncoderKind.BELIEF, 0.001);
    return new QLearning.Factory().create(options, context);
  }

  @Override
  protected Knowledge knowledge() {
    return new Knowledge.Full(CueCorridor.informed().model(0));
  }
}
