package org.jackdaw.baselines.planner;

import java.util.OptionalDouble;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.Belief;
import org.jackdaw.api.agent.HoldsBelief;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.baselines.ActionChoice;
import org.jackdaw.encoders.BeliefTracker;
import org.jackdaw.encoders.FiniteActions;
import org.jackdaw.oracle.ActionValues;
import org.jackdaw.oracle.ExactFilter;
import org.jackdaw.oracle.FiniteHorizonValues;
import org.jackdaw.oracle.JointModel;
import org.jackdaw.oracle.StationaryValues;

/**
 * Plans once on the model as if the state were seen, then follows the exact belief and takes the
 * action of the best score; ties are broken at random. Values are discounted if the options or the
 * model say so; else they are undiscounted and depend on the steps left; without a step limit they
 * are returns until termination. It learns nothing.
 */
final class ModelPlanner implements Agent, HoldsBelief {

  private static final double TIED = 1e-12;

  private final StateUse use;
  private final FiniteActions actions;
  private final BeliefTracker tracker;
  private final ActionValues values;
  private final Belief belief;
  private final PhaseRandom chances;
  private final boolean[] allowed;
  private final double[] scores;
  private int step = 1;

  ModelPlanner(StateUse use, PlannerOptions options, AgentContext context) {
    Model model = context.knowledge().model().orElseThrow();
    this.use = use;
    this.actions = new FiniteActions(context.actions());
    this.tracker = new BeliefTracker(model);
    this.values = values(tracker.filter().joint(), options, context);
    this.belief = tracker.filter().asBelief();
    this.chances = new PhaseRandom(context);
    this.allowed = new boolean[actions.size()];
    this.scores = new double[actions.size()];
  }

  private static ActionValues values(
      JointModel joint, PlannerOptions options, AgentContext context) {
    OptionalDouble discount =
        options.discount().isPresent() ? options.discount() : joint.model().discount();
    if (discount.isEmpty() && context.budget().stepLimit().isPresent()) {
      return FiniteHorizonValues.of(joint, context.budget().stepLimit().getAsInt());
    }
    StationaryValues values = StationaryValues.of(joint, discount.orElse(1));
    if (!values.settled()) {
      throw new IllegalArgumentException(
          "planner: values did not settle within "
              + values.sweeps()
              + " sweeps; give a discount below 1 or a step limit");
    }
    return values;
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
    ExactFilter filter = tracker.filter();
    use.score(filter, values, step, scores, chances.current());
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
