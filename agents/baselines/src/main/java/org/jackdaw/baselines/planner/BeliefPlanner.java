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
import org.jackdaw.encoders.BeliefTracker;
import org.jackdaw.encoders.FiniteActions;
import org.jackdaw.oracle.JointModel;

/**
 * Follows the exact belief and takes the action of the best score; ties are broken at random. It
 * learns nothing.
 */
final class BeliefPlanner implements Agent, HoldsBelief {

  private static final double TIED = 1e-12;

  private final ActionScores rule;
  private final FiniteActions actions;
  private final BeliefTracker tracker;
  private final Belief belief;
  private final PhaseRandom chances;
  private final boolean[] allowed;
  private final double[] scores;
  private int step = 1;

  /**
   * An agent of a rule.
   *
   * @param rule scores actions
   * @param joint the model that is believed in
   * @param context what the agent receives
   */
  BeliefPlanner(ActionScores rule, JointModel joint, AgentContext context) {
    this.rule = rule;
    this.actions = new FiniteActions(context.actions());
    this.tracker = new BeliefTracker(joint);
    this.belief = tracker.filter().asBelief();
    this.chances = new PhaseRandom(context);
    this.allowed = new boolean[actions.size()];
    this.scores = new double[actions.size()];
  }

  @Override
  public void begin(Observation first, Phase phase) {
    chances.begin(phase);
    step = 1;
    tracker.begin(phase, first);
    actions.allowed(first, allowed);
  }

  @Override
  public Value act() {
    rule.score(tracker.filter(), step, allowed, scores, chances.current());
    return actions.value(ActionChoice.best(scores, allowed, TIED, chances.current()));
  }

  @Override
  public void observe(Transition transition) {
    step++;
    tracker.observe(transition);
    actions.allowed(transition.after(), allowed);
  }

  @Override
  public Belief belief() {
    return belief;
  }

  /** With an exact posterior the free energy is the surprisal of what was perceived. */
  @Override
  public OptionalDouble variationalFreeEnergy() {
    double surprisal = tracker.filter().surprisal();
    return Double.isFinite(surprisal) ? OptionalDouble.of(surprisal) : OptionalDouble.empty();
  }
}
