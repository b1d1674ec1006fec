package org.jackdaw.oracle;

import java.util.Arrays;
import java.util.Map;
import org.jackdaw.api.env.HiddenState;
import org.jackdaw.api.model.Model;

/**
 * A factored model flattened to one variable: the joint states that can be reached from the start
 * under any action (in any episode, where factors switch between episodes), with sparse
 * transitions. States are numbered in the row-major order of the factors. Immutable.
 *
 * <p>Nothing follows a terminal state: it has no successors and its rewards are zero.
 */
public final class JointModel implements DecisionProcess {

  /** The most states that are flattened unless the caller says otherwise. */
  public static final int MOST_STATES = 200_000;

  private final Model model;
  private final StateKeys keys;
  private final long[] states; // ascending keys
  private final double[] start;
  private final boolean[] terminal;
  private final Emissions emissions;
  private final int[] resetEmission;
  private final Moves moves;
  private final ExpectedRewards rewards;
  private JointOutcomes outcomes; // made when first asked for

  private JointModel(Model model, int mostStates) {
    this.model = model;
    this.keys = new StateKeys(model);
    Map<Long, Double> starts = new StartStates(model, keys, mostStates).list();
    this.states = new JointExplorer(model, keys, mostStates).reachable(starts);
    this.start = new double[states.length];
    starts.forEach((key, p) -> start[Arrays.binarySearch(states, key)] = p);
    this.terminal = terminals();
    this.emissions = new Emissions(model);
    this.moves = new Moves(model, keys, states, emissions);
    this.resetEmission = resetEmissions();
    this.rewards = new ExpectedRewards(model, moves, emissions);
  }

  /**
   * Flattens a model of at most {@link #MOST_STATES} reachable states.
   *
   * @param model the model
   * @return the joint model
   * @throws IllegalArgumentException if there are more states
   */
  public static JointModel of(Model model) {
    return of(model, MOST_STATES);
  }

  /**
   * Flattens a model.
   *
   * @param model the model
   * @param mostStates how many reachable states are too many to go on
   * @return the joint model
   * @throws IllegalArgumentException if there are more states
   */
  public static JointModel of(Model model, int mostStates) {
    return new JointModel(model, mostStates);
  }

  static IllegalArgumentException tooManyStates(int mostStates) {
    return new IllegalArgumentException(
        "the model has more than "
            + mostStates
            + " reachable joint states; exact methods stop there");
  }

  private boolean[] terminals() {
    boolean[] ends = new boolean[states.length];
    int[] factors = new int[keys.factors()];
    for (int s = 0; s < ends.length; s++) {
      keys.factors(states[s], factors);
      ends[s] = model.terminal(factors);
    }
    return ends;
  }

  private int[] resetEmissions() {
    int[] shown = new int[states.length];
    int[] factors = new int[keys.factors()];
    int[] noControls = new int[model.controls().size()];
    for (int s = 0; s < shown.length; s++) {
      keys.factors(states[s], factors);
      shown[s] = emissions.ofReset(factors, noControls);
    }
    return shown;
  }

  /**
   * The model that was flattened.
   *
   * @return the model
   */
  public Model model() {
    return model;
  }

  /**
   * Number of reachable joint states.
   *
   * @return at least 1
   */
  @Override
  public int states() {
    return states.length;
  }

  /**
   * Number of joint actions.
   *
   * @return as many as {@code model().actions()} has
   */
  @Override
  public int actions() {
    return model.actions().size();
  }

  /**
   * The number of a hidden state.
   *
   * @param hidden one value per factor
   * @return the state, or -1 if it cannot be reached
   */
  public int state(HiddenState hidden) {
    long key = 0;
    for (int f = 0; f < keys.factors(); f++) {
      key += keys.stride(f) * hidden.state(f);
    }
    return position(key);
  }

  /**
   * The number of a joint state.
   *
   * @param factors one value per factor
   * @return the state, or -1 if it cannot be reached
   */
  public int state(int[] factors) {
    return position(keys.key(factors));
  }

  /** The state of a key, the row-major number over all factors; -1 if it cannot be reached. */
  int position(long key) {
    return Math.max(-1, Arrays.binarySearch(states, key));
  }

  /**
   * The values of the factors in a state.
   *
   * @param state the state
   * @param target one value per factor, modified
   */
  public void factors(int state, int[] target) {
    keys.factors(states[state], target);
  }

  /**
   * The value of one factor in a state.
   *
   * @param state the state
   * @param factor the factor's position in the model
   * @return its value
   */
  public int factor(int state, int factor) {
    return keys.factor(states[state], factor);
  }

  /**
   * Number of joint states, reachable or not.
   *
   * @return the product of the factors' sizes
   */
  public long product() {
    return keys.product();
  }

  /**
   * Whether an episode ends in a state.
   *
   * @param state the state
   * @return true if it does
   */
  public boolean terminal(int state) {
    return terminal[state];
  }

  /**
   * The probability that the first episode starts in a state, before anything is observed.
   *
   * @param state the state
   * @return in [0, 1]
   */
  public double start(int state) {
    return start[state];
  }

  /**
   * Number of states that may follow.
   *
   * @param state the state
   * @param action the joint action
   * @return 0 for a terminal state
   */
  public int successors(int state, int action) {
    int row = row(state, action);
    return moves.starts[row + 1] - moves.starts[row];
  }

  /**
   * Number of moves that can happen, over all states and actions.
   *
   * @return the number of entries of all transitions together
   */
  public long transitions() {
    return moves.starts[moves.starts.length - 1];
  }

  /**
   * A state that may follow.
   *
   * @param state the state
   * @param action the joint action
   * @param k which successor, from 0
   * @return the next state
   */
  public int successor(int state, int action, int k) {
    return moves.next[moves.starts[row(state, action)] + k];
  }

  /**
   * The probability of a successor.
   *
   * @param state the state
   * @param action the joint action
   * @param k which successor, from 0
   * @return in (0, 1]
   */
  public double probability(int state, int action, int k) {
    return moves.probability[moves.starts[row(state, action)] + k];
  }

  /**
   * The expectation of a function of the next state.
   *
   * @param state the state
   * @param action the joint action
   * @param values one number per state
   * @return sum over successors of probability times value; 0 for a terminal state
   */
  public double expectation(int state, int action, double[] values) {
    int row = row(state, action);
    double sum = 0;
    for (int k = moves.starts[row]; k < moves.starts[row + 1]; k++) {
      sum += moves.probability[k] * values[moves.next[k]];
    }
    return sum;
  }

  /**
   * The expected reward of an action once the reward has stopped changing with the step.
   *
   * @param state the state
   * @param action the joint action
   * @return in reward units, undiscounted; 0 where the model knows no reward
   */
  public double expectedReward(int state, int action) {
    return rewards.settled(row(state, action));
  }

  /**
   * The expected reward of an action at a step.
   *
   * @param step number of the step, from 1
   * @param state the state
   * @param action the joint action
   * @return in reward units
   */
  public double expectedReward(int step, int state, int action) {
    return rewards.at(step, row(state, action));
  }

  @Override
  public double value(int step, int state, int action, double discount, double[] later) {
    return expectedReward(step, state, action) + discount * expectation(state, action, later);
  }

  /**
   * The step from which on rewards stay the same.
   *
   * @return 1 if rewards do not depend on the step
   */
  public int rewardSettlesAt() {
    return rewards.steps();
  }

  int row(int state, int action) {
    return action * states.length + state;
  }

  Moves moves() {
    return moves;
  }

  Emissions emissions() {
    return emissions;
  }

  int resetEmission(int state) {
    return resetEmission[state];
  }

  synchronized JointOutcomes outcomes() {
    if (outcomes == null) {
      outcomes = new JointOutcomes(emissions);
    }
    return outcomes;
  }
}
