package org.jackdaw.aif.spm.paths;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jackdaw.aif.model.ColumnMatrix;

/**
 * What a model may have beyond its tables. Everything is optional: {@link #NONE} leaves the scheme
 * as it is without.
 *
 * @param policies per policy one path per factor, {@link PathsModel#UNCONTROLLED} for those that it
 *     leaves alone; empty: all combinations of the controllable factors' paths
 * @param groups a partition of the modalities; empty: one group of all
 * @param attended the group that is attended first: only one group is observed at a time, and the
 *     next one is chosen by expected free energy together with the path; empty: all are observed
 * @param intended combinations of states to be reached, each with one state per factor, {@link
 *     #ANY} where the factor does not matter
 * @param avoided combinations of states that the way must not touch, likewise
 * @param alternatives per modality alternative Dirichlet counts of its likelihood, between which
 *     outcomes are expected to tell; empty lists for modalities without any
 * @param goalCounts Dirichlet counts of preferred states by factor; where there are, they stand in
 *     place of the model's goal and are learnt
 * @param domains structure that depends on states
 */
public record PathsRefinements(
    List<List<Integer>> policies,
    List<List<Integer>> groups,
    OptionalInt attended,
    List<List<Integer>> intended,
    List<List<Integer>> avoided,
    List<List<ColumnMatrix>> alternatives,
    SortedMap<Integer, ColumnMatrix> goalCounts,
    PathsDomains domains) {

  /** The state of a factor that does not matter to an intention. */
  public static final int ANY = -1;

  /** Nothing beyond the tables. */
  public static final PathsRefinements NONE =
      new PathsRefinements(
          List.of(),
          List.of(),
          OptionalInt.empty(),
          List.of(),
          List.of(),
          List.of(),
          Collections.emptySortedMap(),
          PathsDomains.NONE);

  /** Copies the lists. */
  public PathsRefinements {
    policies = copied(policies);
    groups = copied(groups);
    intended = copied(intended);
    avoided = copied(avoided);
    alternatives = copied(alternatives);
    goalCounts = Collections.unmodifiableSortedMap(new TreeMap<>(goalCounts));
  }

  private static <T> List<List<T>> copied(List<List<T>> lists) {
    return lists.stream().map(List::copyOf).toList();
  }

  /**
   * The same with policies of one's own.
   *
   * @param other per policy one path per factor
   * @return new refinements
   */
  public PathsRefinements withPolicies(List<List<Integer>> other) {
    return new PathsRefinements(
        other, groups, attended, intended, avoided, alternatives, goalCounts, domains);
  }

  /**
   * The same with one group of modalities observed at a time.
   *
   * @param partition the groups
   * @param first the group that is attended first
   * @return new refinements
   */
  public PathsRefinements withAttention(List<List<Integer>> partition, int first) {
    return new PathsRefinements(
        policies,
        partition,
        OptionalInt.of(first),
        intended,
        avoided,
        alternatives,
        goalCounts,
        domains);
  }

  /**
   * The same with states to be reached.
   *
   * @param goals combinations to be reached
   * @param forbidden combinations that the way must not touch
   * @return new refinements
   */
  public PathsRefinements withIntention(List<List<Integer>> goals, List<List<Integer>> forbidden) {
    return new PathsRefinements(
        policies, groups, attended, goals, forbidden, alternatives, goalCounts, domains);
  }

  /**
   * The same with alternative likelihoods.
   *
   * @param counts per modality alternative Dirichlet counts
   * @return new refinements
   */
  public PathsRefinements withAlternatives(List<List<ColumnMatrix>> counts) {
    return new PathsRefinements(
        policies, groups, attended, intended, avoided, counts, goalCounts, domains);
  }

  /**
   * The same with preferred states that are learnt.
   *
   * @param counts Dirichlet counts by factor
   * @return new refinements
   */
  public PathsRefinements withGoalCounts(SortedMap<Integer, ColumnMatrix> counts) {
    return new PathsRefinements(
        policies, groups, attended, intended, avoided, alternatives, counts, domains);
  }

  /**
   * The same with structure that depends on states.
   *
   * @param other domain factors, and parents and children under each combination of their states
   * @return new refinements
   */
  public PathsRefinements withDomains(PathsDomains other) {
    return new PathsRefinements(
        policies, groups, attended, intended, avoided, alternatives, goalCounts, other);
  }
}
