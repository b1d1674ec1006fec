package org.jackdaw.aif.sophisticated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jackdaw.aif.RandomModels;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.TableName;

/** Tree searches on models full of zeros, known and learnt, in every convention. */
class SparsePlanningTest {

  private static final PolicySet ACTIONS = PolicySet.all(6, 1);

  @Property(tries = 25)
  void everyValueIsFiniteAndEveryPosteriorHoldsProbabilities(
      @ForAll @IntRange(min = 1, max = 2) int factors,
      @ForAll @DoubleRange(min = 0, max = 1) double zeros,
      @ForAll boolean learnt,
      @ForAll long seed) {
    Model published = new RandomModels(seed, zeros).next(factors);
    Set<String> unknown = learnt ? Set.copyOf(TableName.learnable(published)) : Set.of();
    for (Conventions conventions :
        List.of(Conventions.CLEAN, Conventions.PYMDP_LEGACY, Conventions.PYMDP_JAX)) {
      WorkingModel model = new WorkingModel(published, conventions, 1, unknown, 0.5);
      MarginalBelief start = model.newBelief();
      model.start(start);
      recursive(model, start);
      tree(model, start);
      exact(model, start);
    }
  }

  private static void recursive(WorkingModel model, MarginalBelief start) {
    RecursiveSearch.Rule rule = new RecursiveSearch.Rule(2, 0.1, 0.1, 512, 1);
    RecursiveSearch.Result result =
        new RecursiveSearch(model, ACTIONS, TermWeights.ONE, rule, Optional.empty()).search(start);
    for (double value : result.values()) {
      assertThat(value).isFinite();
    }
    assertThat(Arrays.stream(result.posterior()).sum()).isCloseTo(1, within(1e-12));
  }

  /** What is pruned is lost. */
  private static void tree(WorkingModel model, MarginalBelief start) {
    TreeRule rule = new TreeRule(2, 500, 10, 0.1, 0.1, 0.5, 1e10, -1, 512, 1, 10_000);
    TreeResult result = new TreeSearch(model, ACTIONS, TermWeights.ONE, rule).search(start);
    assertThat(result.value()).isFinite();
    assertThat(result.posterior().stream().mapToDouble(p -> p).sum()).isLessThan(1 + 1e-12);
    assertThat(result.posterior()).allMatch(p -> p >= 0);
  }

  private static void exact(WorkingModel model, MarginalBelief start) {
    SophisticatedSearch search =
        new SophisticatedSearch(model, SearchRule.exact(2, 2000), TermWeights.ONE);
    search.search(start, 0, 2);
    for (int a = 0; a < 6; a++) {
      assertThat(search.negative(a)).isFinite();
    }
  }
}
