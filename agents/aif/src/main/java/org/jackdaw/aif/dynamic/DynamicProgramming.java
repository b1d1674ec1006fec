package org.jackdaw.aif.dynamic;

import java.util.Arrays;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.FutureChoice;
import org.jackdaw.aif.planning.PlannedStep;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.aif.planning.TermWeights;

/**
 * Expected free energy by dynamic programming: what a move from each joint state brings, and what
 * the moves after it will bring, worked out from the last move back (Paul, Sajid, Gopalkrishnan and
 * Razi 2021, arXiv 2108.12245). For models whose moving states are observed, or nearly so: a belief
 * over several counts as their average. Its cost grows linearly with the horizon.
 *
 * <p>Factors that stand still keep the belief of the present, so what an outcome tells of them
 * counts each time it is seen. Episodes end as in {@link
 * org.jackdaw.aif.planning.ExpectedFreeEnergy}. With no term but utility and the best later action,
 * it is the optimal control of a fully observed model.
 */
public final class DynamicProgramming {

  private static final Term[] ALL = Term.values();
  private static final int TERMS = ALL.length;
  private static final int MOST_CELLS = 1 << 27; // a gigabyte

  private final WorkingModel model;
  private final FutureChoice future;
  private final TermWeights weights;
  private final int horizon;
  private final int actions;
  private final PlannedStates states;
  private final PlannedStep planned;
  private final MarginalBelief context; // of the latest solution
  private final MarginalBelief before;
  private final MarginalBelief after;
  private final double[] alive; // per joint state, probability that the episode goes on in it
  private final double[] terms; // per action, of the state under way
  private final double[] totals;
  private final double[] choice;
  private final double[] result; // terms per action, at the belief
  private final PlannedStates.Visitor standing = this::stand;
  private final PlannedStates.Visitor arriving = this::arrive;
  private final int cells; // of the solution
  private double[] values = {}; // terms per moves to go and joint state, once there is a solution
  private boolean solved;
  private int from; // in values, where the states with one move fewer to go begin
  private int ahead; // moves looked ahead from the belief
  private int taken; // actions taken before it
  private int action; // under way
  private double mass; // of the state under way

  /**
   * A planner of a model.
   *
   * @param model the model, which may go on learning
   * @param future how later actions will be chosen
   * @param weights weights of the terms
   * @param horizon most moves that are looked ahead, at least 1
   * @param mostStates most joint states that move
   * @throws IllegalArgumentException if the horizon is below 1, there are more states, or the
   *     solution would take more than a gigabyte
   */
  public DynamicProgramming(
      WorkingModel model, FutureChoice future, TermWeights weights, int horizon, int mostStates) {
    if (horizon < 1) {
      throw new IllegalArgumentException(
          "dynamic-programming: horizon must be >= 1, got " + horizon);
    }
    this.model = model;
    this.future = future;
    this.weights = weights;
    this.horizon = horizon;
    actions = model.actions().size();
    states = new PlannedStates(model, mostStates);
    planned = new PlannedStep(model);
    context = model.newBelief();
    before = model.newBelief();
    after = model.newBelief();
    alive = new double[states.size()];
    cells = cells(horizon, states.size());
    terms = new double[actions * TERMS];
    totals = new double[actions];
    choice = new double[actions];
    result = new double[actions * TERMS];
  }

  private static int cells(int horizon, int states) {
    long cells = (long) horizon * states * TERMS;
    if (cells > MOST_CELLS) {
      throw new IllegalArgumentException(
          "dynamic-programming: "
              + horizon
              + " moves over "
              + states
              + " joint states need "
              + cells
              + " numbers, more than "
              + MOST_CELLS
              + "; shorten the horizon");
    }
    return (int) cells;
  }

  /** Forgets the solution, after the model has been learnt. */
  public void refresh() {
    solved = false;
  }

  /**
   * Evaluates every joint action.
   *
   * @param now belief about the present states; the episode is taken to go on
   * @param step actions taken so far
   * @param most most moves to look ahead, at least 1, where they are fewer than the horizon
   */
  public void plan(MarginalBelief now, int step, int most) {
    int moves = Math.max(1, Math.min(horizon, most));
    boolean changing = model.preferences().changing();
    if (changing || !solved || !states.sameContext(now, context)) {
      context.copy(now);
      solve(changing ? moves : horizon, step);
      solved = true;
    }
    before.copy(now);
    model.ending().goOn(before);
    context.copy(before);
    Arrays.fill(result, 0);
    ahead = moves;
    taken = step;
    states.visit(context, standing);
    context.copy(now);
  }

  private void stand(int state, double probability) {
    evaluate(state, ahead, taken + 1);
    for (int k = 0; k < result.length; k++) {
      result[k] += probability * terms[k];
    }
  }

  private void solve(int moves, int step) {
    values = values.length == 0 ? new double[cells] : values;
    before.copy(context);
    for (int s = 0; s < alive.length; s++) {
      states.stand(s, before);
      after.copy(before);
      alive[s] = model.ending().possible() ? model.ending().goOn(after) : 1;
    }
    for (int togo = 1; togo < moves; togo++) {
      for (int s = 0; s < alive.length; s++) {
        evaluate(s, togo, step + moves - togo + 1);
        choose(values, (togo * alive.length + s) * TERMS);
      }
    }
  }

  /** What every action brings in a state with so many moves to go. */
  private void evaluate(int state, int togo, int step) {
    states.stand(state, before);
    from = (togo - 1) * alive.length * TERMS;
    for (action = 0; action < actions; action++) {
      model.predict(before, action, after);
      planned.evaluate(before, action, after, step);
      for (int k = 0; k < TERMS; k++) {
        terms[action * TERMS + k] = planned.term(ALL[k]);
      }
      if (togo > 1) {
        states.visit(after, arriving);
      }
      totals[action] = weights.total(terms, action * TERMS);
    }
  }

  private void arrive(int state, double probability) {
    mass = probability * alive[state];
    for (int k = 0; mass > 0 && k < TERMS; k++) {
      terms[action * TERMS + k] += mass * values[from + state * TERMS + k];
    }
  }

  private void choose(double[] target, int at) {
    future.weigh(totals, choice);
    Arrays.fill(target, at, at + TERMS, 0);
    for (int a = 0; a < actions; a++) {
      for (int k = 0; choice[a] > 0 && k < TERMS; k++) {
        target[at + k] += choice[a] * terms[a * TERMS + k];
      }
    }
  }

  /**
   * The negative expected free energy of an action.
   *
   * @param action the joint action
   * @return nats, larger is better
   */
  public double negative(int action) {
    return weights.total(result, action * TERMS);
  }

  /**
   * A term of an action, expected over the moves looked ahead.
   *
   * @param term the term
   * @param action the joint action
   * @return nats, before its weight; larger is better
   */
  public double term(Term term, int action) {
    return result[action * TERMS + term.ordinal()];
  }
}
