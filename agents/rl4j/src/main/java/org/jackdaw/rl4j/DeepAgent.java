package org.jackdaw.rl4j;

import org.deeplearning4j.rl4j.policy.IPolicy;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;

/**
 * A learner of RL4J that the harness steps: no environment, no loop and, unless its updates have
 * them, no thread of its own. In training one policy acts and the learner sees each step; in
 * evaluation another acts and nothing is learnt. The step that truncates an episode is not
 * terminal, so it bootstraps.
 */
final class DeepAgent implements Agent {

  private final Sight sight;
  private final PhaseRandom chances;
  private final IPolicy<Integer> exploring;
  private final IPolicy<Integer> evaluated;
  private final Learning learning;
  private Phase phase = Phase.TRAIN;

  /**
   * An agent.
   *
   * @param sight what it sees
   * @param chances told of every episode, so that policies can draw from it
   * @param exploring acts in training
   * @param evaluated acts in evaluation
   * @param learning learns from training
   */
  DeepAgent(
      Sight sight,
      PhaseRandom chances,
      IPolicy<Integer> exploring,
      IPolicy<Integer> evaluated,
      Learning learning) {
    this.sight = sight;
    this.chances = chances;
    this.exploring = exploring;
    this.evaluated = evaluated;
    this.learning = learning;
  }

  @Override
  public void begin(Observation first, Phase started) {
    phase = started;
    chances.begin(started);
    sight.begin(started, first);
    if (started == Phase.TRAIN) {
      learning.behavior().handleEpisodeStart();
    } else {
      learning.settle();
    }
  }

  @Override
  public Value act() {
    if (phase == Phase.TRAIN) {
      learning.behavior().notifyBeforeStep();
    }
    IPolicy<Integer> policy = phase == Phase.TRAIN ? exploring : evaluated;
    return sight.actions().value(policy.nextAction(sight.seen()));
  }

  @Override
  public void observe(Transition transition) {
    Seen before = sight.seen();
    sight.observe(transition);
    if (phase == Phase.TRAIN) {
      learn(before, transition);
    }
  }

  private void learn(Seen before, Transition transition) {
    int action = sight.actions().number(transition.action());
    learning
        .behavior()
        .handleNewExperience(before, action, transition.reward(), transition.terminated());
    if (transition.last()) {
      learning.behavior().handleEpisodeEnd(sight.seen());
    }
    learning.stepped(transition.last());
  }

  @Override
  public void close() {
    learning.close();
  }
}
