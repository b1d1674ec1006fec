package org.jackdaw.aif.spm.paths;

import java.util.List;
import org.jackdaw.aif.model.ColumnMatrix;

/** Refuses structure that depends on states where it does not fit the tables. */
record DomainChecks(
    List<List<Integer>> parents, List<ColumnMatrix> likelihood, List<ColumnMatrix> transition) {

  void check(PathsRefinements refinements) {
    PathsDomains domains = refinements.domains();
    if (domains.none()) {
      return;
    }
    PathsChecks.same("domains: attended groups", 0, (int) refinements.attended().stream().count());
    PathsChecks.same("domains: alternatives", 0, refinements.alternatives().size());
    int combinations = 1;
    for (int f : domains.factors()) {
      PathsChecks.within("domains: factors", f, 0, transition.size());
      combinations *= transition.get(f).rows();
    }
    shape("domains: parents", domains.parents(), combinations);
    shape("domains: children", domains.children(), combinations);
    for (int m = 0; m < domains.parents().size(); m++) {
      for (List<Integer> row : domains.parents().get(m)) {
        likeParents(PathsChecks.at("domains: parents", m), row, m);
      }
    }
    for (int m = 0; m < domains.children().size(); m++) {
      for (List<Integer> row : domains.children().get(m)) {
        children(PathsChecks.at("domains: children", m), row, m);
      }
    }
  }

  private void shape(String what, List<List<List<Integer>>> lists, int combinations) {
    if (!lists.isEmpty()) {
      PathsChecks.same(what, likelihood.size(), lists.size());
    }
    for (int m = 0; m < lists.size(); m++) {
      PathsChecks.same(PathsChecks.at(what, m), combinations, lists.get(m).size());
    }
  }

  private void likeParents(String what, List<Integer> row, int modality) {
    row.forEach(f -> PathsChecks.within(what, f, 0, transition.size()));
    List<Integer> expected = sizes(parents.get(modality));
    if (!sizes(row).equals(expected)) {
      throw new IllegalArgumentException(
          "paths: " + what + " must have numbers of states " + expected + ", got " + sizes(row));
    }
  }

  private List<Integer> sizes(List<Integer> factors) {
    return factors.stream().map(f -> transition.get(f).rows()).toList();
  }

  /** What is generated in another's place is valued by that one's table, so all sizes agree. */
  private void children(String what, List<Integer> row, int modality) {
    PathsChecks.within(what + " count", row.size(), 1, likelihood.size() + 1);
    for (int child : row) {
      PathsChecks.within(what, child, 0, likelihood.size());
      int rows = likelihood.get(modality).rows();
      PathsChecks.same(what + " outcomes", rows, likelihood.get(child).rows());
      likeParents(what + " parents", parents.get(child), modality);
    }
  }
}
