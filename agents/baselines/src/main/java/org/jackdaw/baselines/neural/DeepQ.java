package org.jackdaw.baselines.neural;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.baselines.ActionChoice;
import org.jackdaw.encoders.learning.Exploration;

/**
 * A learner of action values by a network from replayed experience. It explores by taking any
 * allowed action with probability epsilon; in evaluation it takes the best one and learns nothing.
 * Ties are broken at random. Nothing is added for what follows termination; after truncation it is,
 * since the world would have gone on.
 */
final class DeepQ implements Agent {

  private final Perception perception;
  private final ActionValues values;
  private final ValueUpdate update;
  private final Replay replay;
  private final ReplayOptions options;
  private final Exploration exploration;
  private final PhaseRandom chances;
  private Phase phase = Phase.TRAIN;

  DeepQ(
      Perception perception,
      ActionValues values,
      ValueUpdate update,
      ReplayOptions options,
      AgentContext context) {
    this.perception = perception;
    this.values = values;
    this.update = update;
    this.options = options;
    this.replay =
        new Replay(options.replaySize(), perception.vector().length, perception.actions().size());
    this.exploration = options.exploration(context.budget());
    this.chances = new PhaseRandom(context);
  }

  @Override
  public void begin(Observation first, Phase started) {
    phase = started;
    chances.begin(started);
    perception.begin(started, first);
    values.acting().forget();
    if (phase == Phase.TRAIN) {
      replay.begin(perception.vector(), perception.allowed());
    }
  }

  @Override
  public Value act() {
    double[] now = values.acting().forward(perception.vector(), 1, 1);
    values.acting().carry();
    return perception.actions().value(chosen(now));
  }

  private int chosen(double[] now) {
    double epsilon = phase == Phase.TRAIN ? exploration.rate() : 0;
    return epsilon > 0 && chances.current().nextDouble() < epsilon
        ? ActionChoice.uniform(perception.allowed(), chances.current())
        : ActionChoice.best(now, perception.allowed(), 0, chances.current());
  }

  @Override
  public void observe(Transition transition) {
    perception.observe(transition);
    if (phase == Phase.TRAIN) {
      learn(transition);
    }
  }

  private void learn(Transition transition) {
    replay.step(
        perception.actions().number(transition.action()),
        transition.reward(),
        transition.terminated(),
        perception.vector(),
        perception.allowed());
    exploration.stepDone();
    if (transition.last()) {
      exploration.episodeDone();
    }
    if (replay.steps() >= options.learningStarts() && replay.steps() % options.updateEvery() == 0) {
      update.update(replay, chances.current());
    }
  }

  /** The networks. */
  ActionValues values() {
    return values;
  }
}
