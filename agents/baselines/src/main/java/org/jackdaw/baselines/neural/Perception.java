package org.jackdaw.baselines.neural;

import java.util.Arrays;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;
import org.jackdaw.encoders.BeliefVectorEncoder;
import org.jackdaw.encoders.EncoderKind;
import org.jackdaw.encoders.FiniteActions;
import org.jackdaw.encoders.OneHotEncoder;
import org.jackdaw.encoders.VectorEncoder;

/**
 * What a network sees: the encoded observations, for one with memory of its own followed by a
 * one-hot of the action that led to the latest one and by its reward, zeros at the start of an
 * episode.
 */
final class Perception {

  /** Whether a network is told what it did and got. */
  enum Feedback {
    /** Observations alone. */
    NONE,
    /** The latest action and its reward too. */
    ACTION_AND_REWARD
  }

  private final FiniteActions actions;
  private final VectorEncoder encoder;
  private final double[] encoded;
  private final double[] vector;
  private final boolean[] allowed;

  Perception(NetworkOptions options, Feedback feedback, AgentContext context) {
    actions = new FiniteActions(context.actions());
    encoder = encoder(options, context);
    encoded = new double[encoder.length()];
    int more = feedback == Feedback.NONE ? 0 : actions.size() + 1;
    vector = new double[encoded.length + more];
    allowed = new boolean[actions.size()];
  }

  private static VectorEncoder encoder(NetworkOptions options, AgentContext context) {
    return options.encoder() == EncoderKind.BELIEF
        ? new BeliefVectorEncoder(context.knowledge().model().orElseThrow())
        : new OneHotEncoder(context.observations(), context.actions(), options.memory());
  }

  void begin(Phase phase, Observation first) {
    encoder.begin(phase, first);
    Arrays.fill(vector, 0);
    see(first);
  }

  void observe(Transition transition) {
    encoder.observe(transition);
    if (vector.length > encoded.length) {
      Arrays.fill(vector, encoded.length, vector.length - 1, 0);
      vector[encoded.length + actions.number(transition.action())] = 1;
      vector[vector.length - 1] = transition.reward();
    }
    see(transition.after());
  }

  private void see(Observation latest) {
    encoder.encode(encoded);
    System.arraycopy(encoded, 0, vector, 0, encoded.length);
    actions.allowed(latest, allowed);
  }

  FiniteActions actions() {
    return actions;
  }

  /** What the network sees after the latest perception, live. */
  double[] vector() {
    return vector;
  }

  /** Which actions are allowed, live. */
  boolean[] allowed() {
    return allowed;
  }
}
