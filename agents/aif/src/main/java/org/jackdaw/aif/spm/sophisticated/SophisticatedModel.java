package org.jackdaw.aif.spm.sophisticated;

import java.util.ArrayList;
import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;

/**
 * A model with factored transitions and one-step policies. Where there are counts, they define the
 * agent's table and the table itself is not used.
 *
 * @param states number of states per factor
 * @param controls number of controls per factor
 * @param likelihood per modality [outcome | states of all factors, the last factor fastest]
 * @param transition per factor [next state | state, control fastest]
 * @param preference log-preferences per modality [outcome | step], or one column for all steps
 * @param start per factor, one column
 * @param habit prior over policies, one column; need not be normalised
 * @param policies one control per factor for each policy
 * @param counts Dirichlet counts of what is learnt
 */
public record SophisticatedModel(
    List<Integer> states,
    List<Integer> controls,
    List<ColumnMatrix> likelihood,
    List<ColumnMatrix> transition,
    List<ColumnMatrix> preference,
    List<ColumnMatrix> start,
    ColumnMatrix habit,
    List<List<Integer>> policies,
    TableCounts counts) {

  /** Refuses tables whose shapes do not fit together. */
  public SophisticatedModel {
    states = List.copyOf(states);
    controls = List.copyOf(controls);
    likelihood = List.copyOf(likelihood);
    transition = List.copyOf(transition);
    preference = List.copyOf(preference);
    start = List.copyOf(start);
    policies = policies.stream().map(List::copyOf).toList();
    int joint = states.stream().reduce(1, (a, b) -> a * b);
    for (ColumnMatrix table : likelihood) {
      same("likelihood columns", joint, table.columns());
    }
    for (int f = 0; f < states.size(); f++) {
      same("transition rows", states.get(f), transition.get(f).rows());
      same("transition columns", states.get(f) * controls.get(f), transition.get(f).columns());
      same("start rows", states.get(f), start.get(f).rows());
    }
    same("preferences", likelihood.size(), preference.size());
    same("habit rows", policies.size(), habit.rows());
  }

  private static void same(String what, int expected, int actual) {
    if (expected != actual) {
      throw new IllegalArgumentException(
          "sophisticated inference: " + what + " must be " + expected + ", got " + actual);
    }
  }

  /**
   * All combinations of controls, the first factor's fastest.
   *
   * @param controls number of controls per factor
   * @return one policy per combination
   */
  public static List<List<Integer>> allPolicies(List<Integer> controls) {
    int count = controls.stream().reduce(1, (a, b) -> a * b);
    List<List<Integer>> policies = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      List<Integer> policy = new ArrayList<>();
      int rest = k;
      for (int size : controls) {
        policy.add(rest % size);
        rest /= size;
      }
      policies.add(policy);
    }
    return policies;
  }

  /**
   * The same model after learning.
   *
   * @param learnt counts
   * @return a new model
   */
  public SophisticatedModel with(TableCounts learnt) {
    return new SophisticatedModel(
        states, controls, likelihood, transition, preference, start, habit, policies, learnt);
  }

  /**
   * The same model from another start.
   *
   * @param other per factor, one column
   * @return a new model
   */
  public SophisticatedModel withStart(List<ColumnMatrix> other) {
    return new SophisticatedModel(
        states, controls, likelihood, transition, preference, other, habit, policies, counts);
  }

  /**
   * The likelihood that the agent believes in.
   *
   * @param modality from 0
   * @return normalised
   */
  public ColumnMatrix believedLikelihood(int modality) {
    return chosen(counts.likelihood(), likelihood, modality);
  }

  /**
   * The transition that the agent believes in.
   *
   * @param factor from 0
   * @return normalised
   */
  public ColumnMatrix believedTransition(int factor) {
    return chosen(counts.transition(), transition, factor);
  }

  /**
   * The start that the agent believes in.
   *
   * @param factor from 0
   * @return normalised
   */
  public ColumnMatrix believedStart(int factor) {
    return chosen(counts.start(), start, factor);
  }

  /**
   * The prior over policies that the agent believes in.
   *
   * @return normalised, one column
   */
  public ColumnMatrix believedHabit() {
    return chosen(counts.habit(), List.of(habit), 0);
  }

  private static ColumnMatrix chosen(
      List<ColumnMatrix> counts, List<ColumnMatrix> tables, int which) {
    return (counts.isEmpty() ? tables : counts).get(which).normalised();
  }
}
