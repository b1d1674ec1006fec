package org.jackdaw.baselines.neural;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.baselines.ActionChoice;
import org.jackdaw.baselines.neural.net.ActorCriticLoss;
import org.jackdaw.baselines.neural.net.Adam;
import org.jackdaw.baselines.neural.net.Architecture;
import org.jackdaw.baselines.neural.net.Gradient;
import org.jackdaw.baselines.neural.net.Network;
import org.jackdaw.baselines.neural.net.Weights;

/**
 * A learner of a policy and its value by one network. In training it draws from its policy and
 * learns at the end of every segment of n steps or of the episode; in evaluation it takes the most
 * probable action, ties at random, and learns nothing. The return from a step on is the discounted
 * sum of the segment's later rewards and of the value of the observation after it, which counts
 * after truncation and not after termination.
 */
final class ActorCritic implements Agent {

  private final Perception perception;
  private final PhaseRandom chances;
  private final Segment segment;
  private final ActorCriticLoss loss;
  private final double discount;
  private final double gradientClip;
  private final Weights weights;
  private final Gradient gradient;
  private final Adam adam;
  private final Network acting;
  private final Network learnt;
  private final double[] byOutput;
  private Phase phase = Phase.TRAIN;

  ActorCritic(A2cOptions options, AgentContext context) {
    NetworkOptions network = options.network();
    perception = new Perception(network, options.feedback(), context);
    int actions = perception.actions().size();
    int width = perception.vector().length;
    chances = new PhaseRandom(context);
    segment = new Segment(options.nStep(), width, actions);
    loss = new ActorCriticLoss(actions, options.entropyWeight(), options.valueWeight());
    discount = network.discount();
    gradientClip = network.gradientClip();
    Architecture shape = options.shape(width, actions);
    weights = shape.draw(context.seeds().child("weights").stream());
    gradient = new Gradient(weights);
    adam = network.adam(weights);
    acting = new Network(shape, weights, 1, 1);
    learnt = new Network(shape, weights, options.nStep(), 1);
    byOutput = new double[options.nStep() * (actions + 1)];
  }

  @Override
  public void begin(Observation first, Phase started) {
    phase = started;
    chances.begin(started);
    perception.begin(started, first);
    acting.forget();
    segment.clear();
  }

  @Override
  public Value act() {
    if (phase == Phase.TRAIN) {
      remember();
    }
    double[] outputs = acting.forward(perception.vector(), 1, 1);
    acting.carry();
    double[] policy = loss.policy(outputs, perception.allowed(), 0);
    int action =
        phase == Phase.TRAIN
            ? Categorical.sample(policy, chances.current().nextDouble())
            : ActionChoice.best(policy, perception.allowed(), 0, chances.current());
    return perception.actions().value(action);
  }

  private void remember() {
    if (segment.size() == 0) {
      learnt.startLike(acting);
    }
    segment.before(perception.vector(), perception.allowed());
  }

  @Override
  public void observe(Transition transition) {
    perception.observe(transition);
    if (phase == Phase.TRAIN) {
      segment.step(perception.actions().number(transition.action()), transition.reward());
      if (segment.full() || transition.last()) {
        learn(transition.terminated() ? 0 : valueNow());
        segment.clear();
      }
    }
  }

  private double valueNow() {
    return loss.value(acting.forward(perception.vector(), 1, 1), 0);
  }

  private void learn(double valueAfter) {
    segment.discount(discount, valueAfter);
    int steps = segment.size();
    double[] outputs = learnt.forward(segment.observations(), steps, 1);
    for (int t = 0; t < steps; t++) {
      double advantage = segment.from(t) - loss.value(outputs, t);
      ActorCriticLoss.Step step =
          new ActorCriticLoss.Step(segment.action(t), advantage, segment.from(t));
      loss.gradient(outputs, segment.allowed(), t, step, 1.0 / steps, byOutput);
    }
    gradient.clear();
    learnt.backward(byOutput, gradient);
    gradient.clip(gradientClip);
    adam.step(weights, gradient);
  }

  /** The weights that are learnt. */
  Weights weights() {
    return weights;
  }
}
