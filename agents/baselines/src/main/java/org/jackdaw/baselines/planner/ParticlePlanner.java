package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.agent.HoldsBelief;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.baselines.ActionChoice;
import org.jackdaw.encoders.FiniteActions;

/** Believes in particles and takes the best action of a tree search from them. */
final class ParticlePlanner implements Agent, HoldsBelief {

  private static final double TIED = 1e-12;

  private final TreeSearch search;
  private final Particles particles;
  private final FiniteActions actions;
  private final PhaseRandom chances;
  private final boolean[] allowed;
  private final double[] scores;
  private int step = 1;

  ParticlePlanner(TreeSearch search, Particles particles, AgentContext context) {
    this.search = search;
    this.particles = particles;
    this.actions = new FiniteActions(context.actions());
    this.chances = new PhaseRandom(context);
    this.allowed = new boolean[actions.size()];
    this.scores = new double[actions.size()];
  }

  @Override
  public void begin(Observation first, Phase phase) {
    step = 1;
    particles.begin(first, chances.begin(phase));
    actions.allowed(first, allowed);
  }

  @Override
  public Value act() {
    search.search(step, allowed, scores, chances.current());
    return actions.value(ActionChoice.best(scores, allowed, TIED, chances.current()));
  }

  /** The last perception of an episode leaves the belief as it was: nothing is left to decide. */
  @Override
  public void observe(Transition transition) {
    step++;
    if (!transition.terminated()) {
      int action = actions.number(transition.action());
      particles.move(action, transition.after(), transition.reward(), chances.current());
    }
    actions.allowed(transition.after(), allowed);
  }

  @Override
  public Belief belief() {
    return particles;
  }

  /** The surprisal of what was perceived, by the particles. */
  @Override
  public OptionalDouble variationalFreeEnergy() {
    double surprisal = particles.surprisal();
    return Double.isFinite(surprisal) ? OptionalDouble.of(surprisal) : OptionalDouble.empty();
  }
}
