package org.jackdaw.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jackdaw.api.space.Observation;

/**
 * All that an agent has perceived of an episode so far, with the exact belief that follows from it.
 * Immutable.
 */
public final class History {

  private final List<Observation> observations;
  private final List<Integer> actions;
  private final List<Double> rewards;
  private final SparseBelief belief;

  private History(
      List<Observation> observations,
      List<Integer> actions,
      List<Double> rewards,
      SparseBelief belief) {
    this.observations = observations;
    this.actions = actions;
    this.rewards = rewards;
    this.belief = belief;
  }

  static History of(Observation first, SparseBelief belief) {
    return new History(List.of(first), List.of(), List.of(), belief);
  }

  History then(int action, double reward, Observation after, SparseBelief next) {
    return new History(
        longer(observations, after), longer(actions, action), longer(rewards, reward), next);
  }

  private static <T> List<T> longer(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return Collections.unmodifiableList(longer);
  }

  /**
   * Number of actions taken.
   *
   * @return from 0
   */
  public int steps() {
    return actions.size();
  }

  /**
   * The observations, the first one included.
   *
   * @return one more than there are actions
   */
  public List<Observation> observations() {
    return observations;
  }

  /**
   * The actions.
   *
   * @return numbers of joint actions, in order
   */
  public List<Integer> actions() {
    return actions;
  }

  /**
   * The rewards.
   *
   * @return one per action
   */
  public List<Double> rewards() {
    return rewards;
  }

  /**
   * The exact probability of a state, given that the episode goes on.
   *
   * @param state the state's number in the joint model
   * @return in [0, 1]
   */
  public double probability(int state) {
    int k = Arrays.binarySearch(belief.states(), state);
    return k < 0 ? 0 : belief.probabilities()[k];
  }

  SparseBelief belief() {
    return belief;
  }
}
