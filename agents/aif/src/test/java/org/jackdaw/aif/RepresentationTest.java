package org.jackdaw.aif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.InformationGain.Scope;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.planning.ExpectedFreeEnergy;
import org.jackdaw.aif.planning.PolicySet;
import org.jackdaw.aif.planning.Term;
import org.jackdaw.aif.planning.TermWeights;
import org.jackdaw.aif.sequence.Smoother;
import org.jackdaw.aif.sequence.Window;
import org.jackdaw.aif.sophisticated.SearchRule;
import org.jackdaw.aif.sophisticated.SophisticatedSearch;
import org.jackdaw.api.model.DenseTable;
import org.jackdaw.api.model.DeterministicTable;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.prob.Categorical;
import org.jackdaw.api.random.RandomStream;

/** Sparse and deterministic tables say what dense ones say. */
class RepresentationTest {

  private Model plain;
  private WorkingModel compact;
  private WorkingModel dense;
  private RandomModels random;

  /** One factor, deterministic or sparse, with all tables padded; or several. */
  private void draw(long seed, int factors, boolean deterministic, Conventions conventions) {
    random = new RandomModels(seed, deterministic ? 1 : 0.8);
    plain = random.next(factors);
    Model twin = DenseTwin.of(plain, factors == 1 ? 0 : 2);
    if (plain.factors().get(0).size() > 1) {
      assertThat(twin.transition(0).table()).isInstanceOf(DenseTable.class);
    }
    if (deterministic) {
      assertThat(plain.transition(0).table()).isInstanceOf(DeterministicTable.class);
    }
    compact = WorkingModel.of(plain, conventions);
    dense = WorkingModel.of(twin, conventions);
  }

  /** What a world may show that is at step t after action t - 1; some of it missing. */
  private int[][] sampled(long seed, int steps) {
    RandomStream draws = new RandomStream(seed);
    int[] states = new int[plain.factors().size()];
    for (int f = 0; f < states.length; f++) {
      states[f] = Categorical.sample(plain.startMarginal(f), draws.nextDouble());
    }
    int[][] outcomes = new int[steps][];
    for (int t = 0; t < steps; t++) {
      states = t == 0 ? states : moved(states, t - 1, draws);
      outcomes[t] = random.outcomes(plain);
      for (int m = 0; m < outcomes[t].length; m++) {
        int column = plain.likelihoodColumn(m, states, states, new int[2]);
        int seen = plain.likelihood(m).table().sample(column, draws.nextDouble());
        outcomes[t][m] = outcomes[t][m] < 0 ? -1 : seen;
      }
    }
    return outcomes;
  }

  private int[] moved(int[] states, int action, RandomStream draws) {
    int[] controls = {plain.actions().control(action, 0), plain.actions().control(action, 1)};
    int[] next = new int[states.length];
    for (int f = 0; f < next.length; f++) {
      int column = plain.transitionColumn(f, states, controls);
      next[f] = plain.transition(f).table().sample(column, draws.nextDouble());
    }
    return next;
  }

  private static MarginalBelief start(WorkingModel model) {
    MarginalBelief start = model.newBelief();
    model.start(start);
    return start;
  }

  private void same(MarginalBelief one, MarginalBelief other) {
    for (int f = 0; f < compact.factors(); f++) {
      assertThat(other.marginal(f)).containsExactly(one.marginal(f), within(1e-12));
    }
  }

  @Property(tries = 100)
  void inInference(
      @ForAll @IntRange(min = 1, max = 3) int factors,
      @ForAll boolean deterministic,
      @ForAll long seed) {
    draw(seed, factors, deterministic, Conventions.CLEAN);
    int[] outcomes = sampled(seed, 1)[0];
    MarginalBelief one = compact.newBelief();
    MarginalBelief other = dense.newBelief();
    FixedPointInference first = new FixedPointInference(compact);
    FixedPointInference second = new FixedPointInference(dense);
    first.infer(start(compact), new Evidence(compact).observeAll(outcomes), one);
    second.infer(start(dense), new Evidence(dense).observeAll(outcomes), other);
    same(one, other);
    assertThat(second.freeEnergy()).isCloseTo(first.freeEnergy(), within(1e-11));
  }

  @Property(tries = 60)
  void inPlanning(
      @ForAll @IntRange(min = 1, max = 3) int factors,
      @ForAll boolean deterministic,
      @ForAll Scope scope,
      @ForAll long seed) {
    draw(seed, factors, deterministic, Conventions.CLEAN.with(scope));
    PolicySet policies = PolicySet.all(6, 2);
    ExpectedFreeEnergy one = new ExpectedFreeEnergy(compact, policies);
    ExpectedFreeEnergy other = new ExpectedFreeEnergy(dense, policies);
    one.evaluate(start(compact), 0);
    other.evaluate(start(dense), 0);
    for (int p = 0; p < policies.size(); p++) {
      for (Term term : Term.values()) {
        assertThat(other.term(term, p)).isCloseTo(one.term(term, p), within(1e-12));
      }
    }
  }

  @Property(tries = 40)
  void inTreeSearch(@ForAll boolean deterministic, @ForAll long seed) {
    draw(seed, 1, deterministic, Conventions.CLEAN);
    SearchRule rule = SearchRule.exact(2, 100_000);
    SophisticatedSearch one = new SophisticatedSearch(compact, rule, TermWeights.ONE);
    SophisticatedSearch other = new SophisticatedSearch(dense, rule, TermWeights.ONE);
    one.search(start(compact), 0, 2);
    other.search(start(dense), 0, 2);
    for (int a = 0; a < 6; a++) {
      assertThat(other.negative(a)).isFinite().isCloseTo(one.negative(a), within(1e-11));
    }
  }

  @Property(tries = 60)
  void inSmoothing(@ForAll boolean deterministic, @ForAll long seed) {
    draw(seed, 1, deterministic, Conventions.CLEAN);
    Window first = new Window(compact, 4);
    Window second = new Window(dense, 4);
    int[][] outcomes = sampled(seed, 4);
    for (int t = 0; t < 4; t++) {
      first.append(t - 1).observeAll(outcomes[t]);
      second.append(t - 1).observeAll(outcomes[t]);
    }
    Smoother one = new Smoother(compact, 4);
    Smoother other = new Smoother(dense, 4);
    one.infer(start(compact), first);
    other.infer(start(dense), second);
    for (int t = 0; t < 4; t++) {
      same(one.beliefs().at(t), other.beliefs().at(t));
      assertThat(other.filteringFreeEnergy(t)).isCloseTo(one.filteringFreeEnergy(t), within(1e-11));
    }
  }
}
