package org.jackdaw.baselines.tabular;

import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Budget;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.encoders.FiniteActions;

/**
 * What a learner is made for.
 *
 * @param actions number of actions
 * @param budget what may be used for training
 * @param chances where its draws come from
 */
record Setting(int actions, Budget budget, PhaseRandom chances) {

  static Setting of(AgentContext context) {
    int actions = new FiniteActions(context.actions()).size();
    return new Setting(actions, context.budget(), new PhaseRandom(context));
  }
}
