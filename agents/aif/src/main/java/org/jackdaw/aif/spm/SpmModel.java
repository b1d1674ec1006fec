package org.jackdaw.aif.spm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an agent of this scheme assumes about its world, with the world itself. Several hidden
 * factors, several outcome modalities, one control per factor. Where counts are given they define
 * the agent's table and grow with every trial; the table given beside them is then the world's.
 * Immutable.
 */
public final class SpmModel {

  /** A likelihood and the factors that it depends on. */
  record Likelihood(Tensor table, int[] parents) {}

  private final List<Likelihood> likelihoods;
  private final List<Tensor> transitions;
  private final List<Tensor> starts;
  private final List<Tensor> preferences;
  private final Optional<Tensor> habit;
  private final Counts counts;
  private final PolicyPlan policies;

  SpmModel(SpmModelBuilder builder) {
    likelihoods = List.copyOf(builder.likelihoods);
    transitions = List.copyOf(builder.transitions);
    starts = builder.completeStarts();
    preferences = List.copyOf(builder.preferences);
    habit = builder.habit;
    counts = builder.counts();
    policies = builder.plan();
  }

  /**
   * A model, part by part.
   *
   * @return a new builder
   */
  public static SpmModelBuilder builder() {
    return new SpmModelBuilder();
  }

  /**
   * Number of hidden factors.
   *
   * @return at least 1
   */
  public int factors() {
    return transitions.size();
  }

  /**
   * Number of states of a factor.
   *
   * @param factor the factor
   * @return at least 1
   */
  public int states(int factor) {
    return transitions.get(factor).size(0);
  }

  /**
   * Number of controls of a factor.
   *
   * @param factor the factor
   * @return at least 1; 1 means that it cannot be controlled
   */
  public int controls(int factor) {
    return transitions.get(factor).size(2);
  }

  /**
   * Number of outcome modalities.
   *
   * @return at least 1
   */
  public int modalities() {
    return likelihoods.size();
  }

  /**
   * Number of outcomes of a modality.
   *
   * @param modality the modality
   * @return at least 1
   */
  public int outcomes(int modality) {
    return likelihoods.get(modality).table().size(0);
  }

  /**
   * The factors that a modality depends on.
   *
   * @param modality the modality
   * @return factors, in the order of the likelihood's axes
   */
  public List<Integer> parents(int modality) {
    List<Integer> parents = new ArrayList<>();
    for (int parent : likelihoods.get(modality).parents()) {
      parents.add(parent);
    }
    return List.copyOf(parents);
  }

  /**
   * The world's likelihood of a modality.
   *
   * @param modality the modality
   * @return axes [outcome, state of parent 0, ...]
   */
  public Tensor likelihood(int modality) {
    return likelihoods.get(modality).table();
  }

  /**
   * The world's transition of a factor.
   *
   * @param factor the factor
   * @return axes [next state, state, control]
   */
  public Tensor transition(int factor) {
    return transitions.get(factor);
  }

  /**
   * Where a factor starts.
   *
   * @param factor the factor
   * @return axis [state], not necessarily normalised
   */
  public Tensor start(int factor) {
    return starts.get(factor);
  }

  /**
   * Log-preferences of a modality, not normalised.
   *
   * @param modality the modality
   * @return axes [outcome, step], or [outcome, 1] if they stay the same; empty if there are none
   */
  public Optional<Tensor> preference(int modality) {
    return preferences.isEmpty() ? Optional.empty() : Optional.of(preferences.get(modality));
  }

  /**
   * How readily each policy is taken out of habit.
   *
   * @return axis [policy], not necessarily normalised; empty if all are alike
   */
  public Optional<Tensor> habit() {
    return habit;
  }

  /**
   * The counts before the first trial.
   *
   * @return counts of the tables that are learnt
   */
  public Counts counts() {
    return counts;
  }

  /**
   * Number of steps of a trial.
   *
   * @return at least 1
   */
  public int steps() {
    return policies.steps();
  }

  PolicyPlan policies() {
    return policies;
  }

  int[] parentsOf(int modality) {
    return likelihoods.get(modality).parents();
  }
}
