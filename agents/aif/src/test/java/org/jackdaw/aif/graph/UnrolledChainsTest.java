package org.jackdaw.aif.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jackdaw.aif.RandomModels;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.Sweeps;
import org.jackdaw.aif.inference.Evidence;
import org.jackdaw.aif.inference.FixedPointInference;
import org.jackdaw.aif.model.MarginalBelief;
import org.jackdaw.aif.model.WorkingModel;
import org.jackdaw.aif.sequence.Enumeration;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.random.RandomStream;

/** Random models unrolled over time, against every sequence of their joint states. */
class UnrolledChainsTest {

  private Model model;
  private FactorGraph graph;
  private int[][] outcomes;
  private Enumeration truth;

  private void draw(long seed, double zeros, int factors, int steps) {
    RandomModels random = new RandomModels(seed, zeros);
    RandomStream draws = new RandomStream(seed);
    model = random.next(factors);
    int[] actions = new int[steps];
    Arrays.setAll(actions, t -> t == 0 ? -1 : draws.nextInt(model.actions().size()));
    outcomes = new int[steps][];
    Arrays.setAll(outcomes, t -> random.outcomes(model));
    graph = UnrolledModel.of(model, Arrays.copyOfRange(actions, 1, steps));
    truth = new Enumeration(WorkingModel.of(model, Conventions.CLEAN), actions, outcomes);
  }

  private void observe(GraphInference inference) {
    for (int t = 0; t < outcomes.length; t++) {
      for (int m = 0; m < outcomes[t].length; m++) {
        if (outcomes[t][m] >= 0) {
          inference.observe(UnrolledModel.outcome("m" + m, t), outcomes[t][m]);
        }
      }
    }
  }

  @Property(tries = 80)
  void oneFactorIsExactInEveryWay(
      @ForAll @DoubleRange(min = 0, max = 0.7) double zeros,
      @ForAll @IntRange(min = 1, max = 5) int steps,
      @ForAll long seed) {
    draw(seed, zeros, 1, steps);
    assertThat(graph.acyclic()).isTrue();
    for (GraphInference inference : List.of(new BeliefPropagation(graph), MeanField.joint(graph))) {
      observe(inference);
      if (!truth.possible()) {
        assertThatThrownBy(inference::infer)
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("possible");
      } else {
        assertThat(inference.infer()).isCloseTo(-truth.logEvidence(), within(1e-9));
        for (int t = 0; t < steps; t++) {
          assertThat(inference.marginal(UnrolledModel.state("f0", t)))
              .containsExactly(truth.marginal(t, 0), within(1e-11));
        }
      }
    }
  }

  /** Every factor's chain is kept joint, or nothing is; both bound the evidence and only fall. */
  @Property(tries = 50)
  void severalFactorsAreBounded(
      @ForAll @IntRange(min = 2, max = 3) int factors,
      @ForAll @IntRange(min = 1, max = 3) int steps,
      @ForAll long seed) {
    draw(seed, 0, factors, steps);
    for (MeanField field : List.of(new MeanField(graph, chains(steps)), new MeanField(graph))) {
      observe(field);
      field.restart();
      double before = Double.POSITIVE_INFINITY;
      for (int sweep = 0; sweep < 12; sweep++) {
        double now = field.sweep();
        assertThat(now).isLessThanOrEqualTo(before + 1e-11);
        before = now;
      }
      assertThat(before).isGreaterThanOrEqualTo(-truth.logEvidence() - 1e-10);
    }
  }

  /**
   * Zeros that are shared between clusters are softened, so only what no state can show is refused.
   */
  @Property(tries = 50)
  void zerosNeverMakeNaN(
      @ForAll @IntRange(min = 2, max = 3) int factors,
      @ForAll @DoubleRange(min = 0.3, max = 1) double zeros,
      @ForAll long seed) {
    draw(seed, zeros, factors, 3);
    MeanField field = new MeanField(graph);
    if (withoutParents()) {
      observe(field);
      assertThatThrownBy(field::infer).hasMessageContaining("possible");
      return;
    }
    observe(field);
    field.restart();
    double before = Double.POSITIVE_INFINITY;
    for (int sweep = 0; sweep < 12; sweep++) {
      double now = field.sweep();
      assertThat(now).isFinite().isLessThanOrEqualTo(before + 1e-9);
      before = now;
    }
    for (int v = 0; v < graph.variables().size(); v++) {
      double[] belief = field.marginal(graph.variables().get(v).name());
      assertThat(Arrays.stream(belief).sum()).isCloseTo(1, within(1e-12));
      assertThat(belief).doesNotContain(Double.NaN);
    }
  }

  /** Whether an outcome is impossible in every state. */
  private boolean withoutParents() {
    boolean impossible = false;
    for (int[] seen : outcomes) {
      for (int m = 0; m < seen.length; m++) {
        boolean alone = model.likelihood(m).parents().isEmpty();
        impossible |= alone && seen[m] >= 0 && model.likelihood(m).table().get(seen[m], 0) == 0;
      }
    }
    return impossible;
  }

  /** Where the engine's mean field stands still, that of the graph does, at the same energy. */
  @Property(tries = 40)
  void meanFieldIsThatOfFixedPointInference(
      @ForAll @IntRange(min = 2, max = 3) int factors, @ForAll long seed) {
    draw(seed, 0, factors, 1);
    for (int m = 0; m < outcomes[0].length; m++) {
      outcomes[0][m] = Math.max(0, outcomes[0][m]);
    }
    Sweeps many = new Sweeps(3000, 0, Sweeps.Order.SEQUENTIAL, Sweeps.Start.PRIOR);
    WorkingModel working = WorkingModel.of(model, Conventions.CLEAN.with(many));
    MarginalBelief start = working.newBelief();
    MarginalBelief belief = working.newBelief();
    working.start(start);
    FixedPointInference inference = new FixedPointInference(working);
    inference.infer(start, new Evidence(working).observeAll(outcomes[0]), belief);
    MeanField field = new MeanField(graph);
    observe(field);
    for (int f = 0; f < factors; f++) {
      field.begin(UnrolledModel.state("f" + f, 0), belief.marginal(f));
    }
    field.restart();
    assertThat(field.sweep()).isCloseTo(inference.freeEnergy(), within(1e-9));
    for (int f = 0; f < factors; f++) {
      assertThat(field.marginal(UnrolledModel.state("f" + f, 0)))
          .containsExactly(belief.marginal(f), within(1e-6));
    }
  }

  private List<List<String>> chains(int steps) {
    List<List<String>> clusters = new ArrayList<>();
    for (int f = 0; f < model.factors().size(); f++) {
      List<String> chain = new ArrayList<>();
      for (int t = 0; t < steps; t++) {
        chain.add(UnrolledModel.state("f" + f, t));
      }
      clusters.add(chain);
    }
    return clusters;
  }
}
