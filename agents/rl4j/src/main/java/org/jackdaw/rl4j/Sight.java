package org.jackdaw.rl4j;

import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;
import org.jackdaw.encoders.BeliefVectorEncoder;
import org.jackdaw.encoders.FiniteActions;
import org.jackdaw.encoders.OneHotEncoder;
import org.jackdaw.encoders.VectorEncoder;

/** Turns what an agent perceives into what its network sees. */
final class Sight {

  private final FiniteActions actions;
  private final VectorEncoder encoder;
  private final double[] vector;
  private final boolean[] allowed;
  private Seen seen;

  Sight(NetworkOptions options, AgentContext context) {
    this.actions = new FiniteActions(context.actions());
    this.encoder =
        switch (options.encoder()) {
          case WINDOW ->
              new OneHotEncoder(context.observations(), context.actions(), options.memory());
          case BELIEF -> new BeliefVectorEncoder(context.knowledge().model().orElseThrow());
        };
    this.vector = new double[encoder.length()];
    this.allowed = new boolean[actions.size()];
  }

  void begin(Phase phase, Observation first) {
    encoder.begin(phase, first);
    see(first);
  }

  void observe(Transition transition) {
    encoder.observe(transition);
    see(transition.after());
  }

  private void see(Observation latest) {
    encoder.encode(vector);
    actions.allowed(latest, allowed);
    seen = new Seen(vector, allowed);
  }

  /** What the network sees after the latest perception. */
  Seen seen() {
    return seen;
  }

  int inputs() {
    return vector.length;
  }

  FiniteActions actions() {
    return actions;
  }
}
