package org.jackdaw.oracle;

import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.ActionCodec;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Value;

/** A way to act that depends on what has been perceived in the episode, and on nothing else. */
@FunctionalInterface
public interface HistoryPolicy {

  /**
   * How likely each action is.
   *
   * @param history what has been perceived
   * @param probabilities one cell per joint action, all zero at the call; filled to sum to one
   */
  void act(History history, double[] probabilities);

  /**
   * A policy that is certain of its action.
   *
   * @param choice the number of the joint action for each history
   * @return the policy
   */
  static HistoryPolicy deterministic(ToIntFunction<History> choice) {
    return (history, probabilities) -> probabilities[choice.applyAsInt(history)] = 1;
  }

  /**
   * What an agent does in its first episode. Every history is shown to a new agent, so an agent
   * that is asked twice for one history must act the same both times: the supplier gives agents
   * with equal seeds.
   *
   * @param model the world's model, for the numbers of its actions
   * @param phase the phase that the agent is told
   * @param agents makes a new agent
   * @return the policy
   */
  static HistoryPolicy of(Model model, Phase phase, Supplier<? extends Agent> agents) {
    return deterministic(history -> replayed(model.actions(), phase, agents.get(), history));
  }

  private static int replayed(ActionCodec codec, Phase phase, Agent agent, History history) {
    try (agent) {
      agent.begin(history.observations().get(0), phase);
      for (int t = 0; t < history.steps(); t++) {
        agent.act();
        Value action = codec.value(history.actions().get(t));
        agent.observe(
            new Transition(
                history.observations().get(t),
                action,
                history.rewards().get(t),
                history.observations().get(t + 1),
                false,
                false));
      }
      return codec.joint(agent.act());
    }
  }
}
