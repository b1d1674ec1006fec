package org.jackdaw.baselines.tabular;

import java.util.function.Function;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.baselines.bonus.BonusOptions;
import org.jackdaw.baselines.bonus.IntrinsicReward;
import org.jackdaw.encoders.FiniteActions;
import org.jackdaw.encoders.StateEncoder;

/**
 * Numbers states and actions for a learner, and adds the intrinsic reward to the one that the world
 * pays. In evaluation the learner exploits and learns nothing.
 */
final class TabularAgent implements Agent {

  private final FiniteActions actions;
  private final StateEncoder encoder;
  private final PhaseRandom chances;
  private final Learner learner;
  private final IntrinsicReward bonus;
  private final Experience step;
  private boolean training = true;

  TabularAgent(
      StateOptions states,
      BonusOptions bonus,
      Function<Setting, Learner> learner,
      AgentContext context) {
    Setting setting = Setting.of(context);
    this.actions = new FiniteActions(context.actions());
    this.encoder = states.states(context);
    this.chances = setting.chances();
    this.learner = learner.apply(setting);
    this.bonus = bonus.reward(context);
    this.step = new Experience(setting.actions());
  }

  @Override
  public void begin(Observation first, Phase phase) {
    training = phase == Phase.TRAIN;
    chances.begin(phase);
    encoder.begin(phase, first);
    see(first);
    if (training) {
      learner.begin();
    }
  }

  private void see(Observation latest) {
    step.after = encoder.state();
    actions.allowed(latest, step.allowedAfter);
  }

  @Override
  public Value act() {
    return actions.value(
        training
            ? learner.explore(step.after, step.allowedAfter)
            : learner.exploit(step.after, step.allowedAfter));
  }

  @Override
  public void observe(Transition transition) {
    encoder.observe(transition);
    step.turn();
    see(transition.after());
    if (training) {
      learn(transition);
    }
  }

  private void learn(Transition transition) {
    step.action = actions.number(transition.action());
    step.terminated = transition.terminated();
    step.last = transition.last();
    step.reward =
        transition.reward() + bonus.of(step.before, step.action, step.after, step.terminated);
    learner.learn(step);
  }

  /** What the learner knows of an action in the state after the latest perception. */
  double value(int action) {
    return learner.row(step.after)[action];
  }
}
