package org.jackdaw.aif.spm.paths;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.model.TableCounts;

/**
 * A model whose factors move along paths. A controllable factor's path is chosen at each step; the
 * path of any other factor is latent. Where there are counts, they define the agent's table and the
 * table itself is not used.
 *
 * @param parents factors that each modality depends on
 * @param likelihood per modality [outcome | states of its parents, the last parent fastest]
 * @param transition per factor [next state | state, path fastest]
 * @param preference probabilities per modality, one column
 * @param start per factor, one column
 * @param pathPrior prior over paths per factor, one column
 * @param controllable per factor, whether its path is chosen
 * @param goals preferred states by factor: probabilities, one column; factors without any are
 *     absent
 * @param counts Dirichlet counts of what is learnt
 * @param refinements what there is beyond the tables
 */
public record PathsModel(
    List<List<Integer>> parents,
    List<ColumnMatrix> likelihood,
    List<ColumnMatrix> transition,
    List<ColumnMatrix> preference,
    List<ColumnMatrix> start,
    List<ColumnMatrix> pathPrior,
    List<Boolean> controllable,
    SortedMap<Integer, ColumnMatrix> goals,
    TableCounts counts,
    PathsRefinements refinements) {

  /** The path of a factor that a policy leaves alone. */
  public static final int UNCONTROLLED = -1;

  /** Refuses tables whose shapes do not fit together. */
  public PathsModel {
    parents = parents.stream().map(List::copyOf).toList();
    likelihood = List.copyOf(likelihood);
    transition = List.copyOf(transition);
    preference = List.copyOf(preference);
    start = List.copyOf(start);
    pathPrior = List.copyOf(pathPrior);
    controllable = List.copyOf(controllable);
    goals = Collections.unmodifiableSortedMap(new TreeMap<>(goals));
    PathsChecks.tables(parents, likelihood, transition, preference, start, pathPrior);
    PathsChecks.goals("goals", transition, goals);
    PathsChecks.same("controllable", transition.size(), controllable.size());
    PathsChecks.counts(counts, likelihood, transition, pathPrior);
    PathsChecks.refinements(refinements, likelihood, transition, pathPrior);
    new DomainChecks(parents, likelihood, transition).check(refinements);
  }

  /**
   * A model without refinements.
   *
   * @param parents factors that each modality depends on
   * @param likelihood per modality [outcome | states of its parents, the last parent fastest]
   * @param transition per factor [next state | state, path fastest]
   * @param preference probabilities per modality, one column
   * @param start per factor, one column
   * @param pathPrior prior over paths per factor, one column
   * @param controllable per factor, whether its path is chosen
   * @param goals preferred states by factor
   * @param counts Dirichlet counts of what is learnt
   */
  public PathsModel(
      List<List<Integer>> parents,
      List<ColumnMatrix> likelihood,
      List<ColumnMatrix> transition,
      List<ColumnMatrix> preference,
      List<ColumnMatrix> start,
      List<ColumnMatrix> pathPrior,
      List<Boolean> controllable,
      SortedMap<Integer, ColumnMatrix> goals,
      TableCounts counts) {
    this(
        parents,
        likelihood,
        transition,
        preference,
        start,
        pathPrior,
        controllable,
        goals,
        counts,
        PathsRefinements.NONE);
  }

  /**
   * Number of factors.
   *
   * @return at least 1
   */
  public int factors() {
    return transition.size();
  }

  /**
   * Number of states of a factor.
   *
   * @param factor from 0
   * @return at least 1
   */
  public int states(int factor) {
    return transition.get(factor).rows();
  }

  /**
   * Number of paths of a factor.
   *
   * @param factor from 0
   * @return at least 1
   */
  public int paths(int factor) {
    return transition.get(factor).columns() / states(factor);
  }

  /**
   * The policies: those given, or all combinations of paths of the controllable factors, the first
   * one's fastest.
   *
   * @return per policy one path per factor, {@link #UNCONTROLLED} for the others
   */
  public List<List<Integer>> policies() {
    if (!refinements.policies().isEmpty()) {
      return refinements.policies();
    }
    List<List<Integer>> policies = new ArrayList<>();
    policies.add(new ArrayList<>(Collections.nCopies(factors(), UNCONTROLLED)));
    for (int f = 0; f < factors(); f++) {
      if (controllable.get(f)) {
        policies = extended(policies, f);
      }
    }
    return policies.stream().map(List::copyOf).toList();
  }

  private List<List<Integer>> extended(List<List<Integer>> policies, int factor) {
    List<List<Integer>> result = new ArrayList<>();
    for (int path = 0; path < paths(factor); path++) {
      for (List<Integer> policy : policies) {
        List<Integer> longer = new ArrayList<>(policy);
        longer.set(factor, path);
        result.add(longer);
      }
    }
    return result;
  }

  /**
   * The same model after learning.
   *
   * @param learnt counts
   * @return a new model
   */
  public PathsModel with(TableCounts learnt) {
    return new PathsModel(
        parents,
        likelihood,
        transition,
        preference,
        start,
        pathPrior,
        controllable,
        goals,
        learnt,
        refinements);
  }

  /**
   * The same model with preferred states.
   *
   * @param other probabilities by factor
   * @return a new model
   */
  public PathsModel withGoals(SortedMap<Integer, ColumnMatrix> other) {
    return new PathsModel(
        parents,
        likelihood,
        transition,
        preference,
        start,
        pathPrior,
        controllable,
        other,
        counts,
        refinements);
  }

  /**
   * The same model from another start.
   *
   * @param other per factor, one column
   * @return a new model
   */
  public PathsModel withStart(List<ColumnMatrix> other) {
    return new PathsModel(
        parents,
        likelihood,
        transition,
        preference,
        other,
        pathPrior,
        controllable,
        goals,
        counts,
        refinements);
  }

  /**
   * The same model with other refinements.
   *
   * @param other what there is beyond the tables
   * @return a new model
   */
  public PathsModel with(PathsRefinements other) {
    return new PathsModel(
        parents,
        likelihood,
        transition,
        preference,
        start,
        pathPrior,
        controllable,
        goals,
        counts,
        other);
  }

  /**
   * The likelihood that the agent believes in, or its counts.
   *
   * @param modality from 0
   * @return not normalised where it is learnt
   */
  public ColumnMatrix believedLikelihood(int modality) {
    return (counts.likelihood().isEmpty() ? likelihood : counts.likelihood()).get(modality);
  }

  /**
   * The transition that the agent believes in, or its counts.
   *
   * @param factor from 0
   * @return not normalised where it is learnt
   */
  public ColumnMatrix believedTransition(int factor) {
    return (counts.transition().isEmpty() ? transition : counts.transition()).get(factor);
  }

  /**
   * The start that the agent believes in.
   *
   * @param factor from 0
   * @return normalised
   */
  public ColumnMatrix believedStart(int factor) {
    return (counts.start().isEmpty() ? start : counts.start()).get(factor).normalised();
  }

  /**
   * The prior over paths that the agent believes in.
   *
   * @param factor from 0
   * @return normalised
   */
  public ColumnMatrix believedPaths(int factor) {
    return (counts.habit().isEmpty() ? pathPrior : counts.habit()).get(factor).normalised();
  }

  /**
   * The preferences that the agent believes in.
   *
   * @param modality from 0
   * @return normalised
   */
  public ColumnMatrix believedPreference(int modality) {
    return (counts.preference().isEmpty() ? preference : counts.preference())
        .get(modality)
        .normalised();
  }

  /**
   * The preferred states that the agent believes in.
   *
   * @return by factor, normalised
   */
  public SortedMap<Integer, ColumnMatrix> believedGoals() {
    SortedMap<Integer, ColumnMatrix> believed = new TreeMap<>();
    (refinements.goalCounts().isEmpty() ? goals : refinements.goalCounts())
        .forEach((factor, goal) -> believed.put(factor, goal.normalised()));
    return believed;
  }
}
