package org.jackdaw.aif.spm.paths;

import java.util.List;

/**
 * Structure that depends on states: which factors a likelihood depends on, and which modalities it
 * generates, follows from the states of some factors, the domain factors. Combinations of their
 * states are numbered with the first domain factor fastest. A likelihood's other parents in {@link
 * PathsModel#parents} still say whether a policy can move it.
 *
 * @param factors the domain factors; empty: nothing depends on states
 * @param parents per likelihood and combination of domain states, its parents, of the same numbers
 *     of states as those in {@link PathsModel#parents}; empty: parents do not depend on states
 * @param children per likelihood and combination of domain states, the modalities that it
 *     generates, at least one; empty: each likelihood generates the modality of its own index
 */
public record PathsDomains(
    List<Integer> factors, List<List<List<Integer>>> parents, List<List<List<Integer>>> children) {

  /** Nothing depends on states. */
  public static final PathsDomains NONE = new PathsDomains(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public PathsDomains {
    factors = List.copyOf(factors);
    parents = copied(parents);
    children = copied(children);
  }

  private static List<List<List<Integer>>> copied(List<List<List<Integer>>> lists) {
    return lists.stream().map(rows -> rows.stream().map(List::copyOf).toList()).toList();
  }

  /**
   * Whether nothing depends on states.
   *
   * @return true without domain factors
   */
  public boolean none() {
    return factors.isEmpty();
  }
}
