package org.jackdaw.baselines.bandit;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.baselines.ActionChoice;
import org.jackdaw.encoders.FiniteActions;

/**
 * Plays a bandit and keeps what it learnt from episode to episode, since the arms stay for a run.
 * In evaluation it plays the arm that it believes to pay most and learns nothing. Ties are broken
 * at random.
 */
final class ArmPlayer implements Agent {

  private final String id;
  private final ArmRule rule;
  private final FiniteActions arms;
  private final ArmBeliefs beliefs;
  private final PhaseRandom chances;
  private final boolean[] allowed;
  private final double[] scores;
  private Phase phase = Phase.TRAIN;

  ArmPlayer(String id, ArmRule rule, ArmPrior prior, AgentContext context) {
    this.id = id;
    this.rule = rule;
    this.arms = new FiniteActions(context.actions());
    this.beliefs = new ArmBeliefs(arms.size(), prior);
    this.chances = new PhaseRandom(context);
    this.allowed = new boolean[arms.size()];
    this.scores = new double[arms.size()];
  }

  @Override
  public void begin(Observation first, Phase started) {
    chances.begin(started);
    phase = started;
    arms.allowed(first, allowed);
  }

  @Override
  public Value act() {
    if (phase == Phase.EVALUATE) {
      rule.mean(beliefs, scores);
      return arms.value(ActionChoice.best(scores, allowed, ArmRule.TIED, chances.current()));
    }
    return arms.value(rule.choose(beliefs, allowed, scores, chances.current()));
  }

  @Override
  public void observe(Transition transition) {
    double reward = transition.reward();
    if (reward != 0 && reward != 1 && !rule.anyReward()) {
      throw new IllegalStateException(
          id + " plays Bernoulli bandits: rewards must be 0 or 1, got " + reward);
    }
    arms.allowed(transition.after(), allowed);
    if (phase == Phase.TRAIN) {
      int arm = arms.number(transition.action());
      beliefs.add(arm, reward);
      rule.learn(arm, reward);
    }
  }
}
