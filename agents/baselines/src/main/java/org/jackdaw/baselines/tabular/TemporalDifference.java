package org.jackdaw.baselines.tabular;

import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.baselines.ActionChoice;
import org.jackdaw.baselines.Exploration;
import org.jackdaw.encoders.BeliefGridEncoder;
import org.jackdaw.encoders.FiniteActions;
import org.jackdaw.encoders.StateEncoder;
import org.jackdaw.encoders.WindowEncoder;

/**
 * A tabular learner of action values (Sutton and Barto 2018, chapter 6): Q(s,a) += step size x (r +
 * discount x value of s' - Q(s,a)). Nothing is added for s' after termination; after truncation it
 * is, since the world would have gone on. It explores by taking any allowed action with probability
 * epsilon; in evaluation it takes the best one and learns nothing. Ties are broken at random.
 */
final class TemporalDifference implements Agent {

  private static final int NOT_DRAWN = -1;

  private final Backup backup;
  private final double discount;
  private final FiniteActions actions;
  private final StateEncoder encoder;
  private final ValueTable table;
  private final Exploration exploration;
  private final PhaseRandom chances;
  private final boolean[] allowed;
  private Phase phase = Phase.TRAIN;
  private int state;
  private int next = NOT_DRAWN;

  TemporalDifference(Backup backup, TabularOptions options, AgentContext context) {
    this.backup = backup;
    this.discount = options.discount();
    this.actions = new FiniteActions(context.actions());
    this.encoder = encoder(options, context);
    this.table =
        new ValueTable(
            actions.size(), options.initialValue(), options.stepSize(), options.stepSizePower());
    this.exploration =
        new Exploration(
            options.epsilonStart(),
            options.epsilonEnd(),
            options.epsilonFraction(),
            context.budget());
    this.chances = new PhaseRandom(context);
    this.allowed = new boolean[actions.size()];
  }

  private static StateEncoder encoder(TabularOptions options, AgentContext context) {
    return switch (options.encoder()) {
      case WINDOW -> new WindowEncoder(context.observations(), context.actions(), options.memory());
      case BELIEF ->
          new BeliefGridEncoder(
              context.knowledge().model().orElseThrow(), options.beliefResolution());
    };
  }

  @Override
  public void begin(Observation first, Phase started) {
    phase = started;
    chances.begin(started);
    encoder.begin(started, first);
    next = NOT_DRAWN;
    see(first);
  }

  private void see(Observation latest) {
    state = encoder.state();
    actions.allowed(latest, allowed);
  }

  @Override
  public Value act() {
    return actions.value(chosen());
  }

  private int chosen() {
    if (phase == Phase.EVALUATE) {
      return ActionChoice.best(table.row(state), allowed, 0, chances.current());
    }
    return next == NOT_DRAWN ? explored() : next;
  }

  private int explored() {
    double epsilon = exploration.rate();
    return epsilon > 0 && chances.current().nextDouble() < epsilon
        ? ActionChoice.uniform(allowed, chances.current())
        : ActionChoice.best(table.row(state), allowed, 0, chances.current());
  }

  @Override
  public void observe(Transition transition) {
    int before = state;
    encoder.observe(transition);
    see(transition.after());
    if (phase == Phase.TRAIN) {
      exploration.stepDone();
      double later = transition.terminated() ? 0 : discount * bootstrap();
      table.update(before, actions.number(transition.action()), transition.reward() + later);
      if (transition.last()) {
        exploration.episodeDone();
      }
    }
  }

  private double bootstrap() {
    if (backup == Backup.TAKEN) {
      next = explored();
    }
    return backup.value(table.row(state), allowed, exploration.rate(), next);
  }

  /** What an action is worth in the state after the latest perception. */
  double value(int action) {
    return table.row(state)[action];
  }
}
