package org.jackdaw.baselines.bayes;

import java.util.Optional;
import org.jackdaw.api.agent.Agent;
import org.jackdaw.api.agent.AgentContext;
import org.jackdaw.api.agent.PhaseRandom;
import org.jackdaw.api.agent.Transition;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.space.Observation;
import org.jackdaw.api.space.Value;
import org.jackdaw.baselines.ActionChoice;
import org.jackdaw.encoders.FiniteActions;

/**
 * A learner that counts what it sees and plans with it. In training it acts by its strategy; in
 * evaluation it counts nothing and takes the action that is best by what it expects, with no bonus
 * for what it could learn. Ties are broken at random.
 */
public final class ModelLearner implements Agent {

  private final FiniteActions actions;
  private final Beliefs beliefs;
  private final Strategy strategy;
  private final PhaseRandom chances;
  private final boolean[] allowed;
  private final double[] scores;
  private Optional<Plan> exploiting = Optional.empty(); // while nothing more is counted
  private Phase phase = Phase.TRAIN;
  private int step;

  ModelLearner(Beliefs beliefs, Strategy strategy, AgentContext context) {
    this.beliefs = beliefs;
    this.strategy = strategy;
    this.actions = new FiniteActions(context.actions());
    this.chances = new PhaseRandom(context);
    this.allowed = new boolean[actions.size()];
    this.scores = new double[actions.size()];
  }

  @Override
  public void begin(Observation first, Phase started) {
    phase = started;
    step = 1;
    chances.begin(started);
    beliefs.begin(started, first);
    actions.allowed(first, allowed);
    if (phase == Phase.TRAIN) {
      strategy.begin();
      exploiting = Optional.empty();
    }
  }

  @Override
  public Value act() {
    if (phase == Phase.TRAIN) {
      strategy.score(step, beliefs.state(), scores, chances.current());
    } else {
      exploit();
    }
    return actions.value(
        ActionChoice.best(scores, allowed, Categorical.TIE_TOLERANCE, chances.current()));
  }

  private void exploit() {
    if (exploiting.isEmpty()) {
      exploiting = Optional.of(strategy.exploit());
    }
    for (int a = 0; a < scores.length; a++) {
      scores[a] = exploiting.get().value(step, beliefs.state(), a);
    }
  }

  @Override
  public void observe(Transition transition) {
    int before = beliefs.state();
    int action = actions.number(transition.action());
    beliefs.observe(transition);
    actions.allowed(transition.after(), allowed);
    step++;
    if (phase == Phase.TRAIN) {
      strategy.counted(
          before, action, transition.reward(), beliefs.state(), transition.terminated());
    }
  }

  /**
   * The Dirichlet counts of a table that the experiment held back.
   *
   * @param table its name, as in {@link org.jackdaw.api.model.TableName}
   * @return a copy, [column][row], priors included; empty if the table is not learnt
   */
  public Optional<double[][]> counts(String table) {
    return beliefs.counts(table);
  }
}
