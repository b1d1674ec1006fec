package org.jackdaw.aif.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BeliefPropagationTest {

  @Property(tries = 200)
  void treesAreExact(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int factors) {
    RandomGraphs random = new RandomGraphs(seed, 0.3);
    FactorGraph graph = random.tree(factors);
    BeliefPropagation propagation = new BeliefPropagation(graph);
    random.observe(propagation);
    BeliefPropagation.Report report = propagation.run();

    assertThat(graph.acyclic()).isTrue();
    assertThat(report).isEqualTo(new BeliefPropagation.Report(1, 0, true));
    double[][] sums = random.sums();
    double evidence = Arrays.stream(sums[0]).sum();
    for (int v = 0; v < sums.length; v++) {
      double[] exact = Arrays.stream(sums[v]).map(x -> x / evidence).toArray();
      assertThat(propagation.marginal("v" + v)).containsExactly(exact, within(1e-12));
    }
    assertThat(propagation.freeEnergy().total())
        .isCloseTo(-StrictMath.log(evidence), within(1e-10));
  }

  @Property(tries = 100)
  void aBinaryCyclePointsTheRightWay(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 6) int variables) {
    // On a single cycle of binary variables the beliefs need not be exact, but the larger one is
    // the right one (Weiss 2000).
    RandomGraphs random = new RandomGraphs(seed, 0);
    BeliefPropagation propagation = new BeliefPropagation(random.cycle(variables));
    BeliefPropagation.Report report = propagation.run();

    assertThat(report.converged()).isTrue();
    double[][] sums = random.sums();
    for (int v = 0; v < variables; v++) {
      double[] belief = propagation.marginal("v" + v);
      assertThat(belief[0] > belief[1]).isEqualTo(sums[v][0] > sums[v][1]);
    }
    assertThat(propagation.freeEnergy().total()).isFinite();
  }

  @Property(tries = 50)
  void jointBeliefsAgreeWithTheMarginals(@ForAll long seed) {
    RandomGraphs random = new RandomGraphs(seed, 0);
    FactorGraph graph = random.cycle(4);
    BeliefPropagation propagation =
        new BeliefPropagation(graph, new BeliefPropagation.Rule(1000, 1e-13, 0.3));
    assertThat(propagation.run().converged()).isTrue();
    for (int a = 0; a < 4; a++) {
      double[] joint = propagation.joint(a);
      String first = graph.variablesOf(a).get(0);
      assertThat(propagation.marginal(first)[0]).isCloseTo(joint[0] + joint[1], within(1e-10));
    }
  }

  /** Rain or not; the grass is wet by rain with 0.9, else with 0.2. */
  private static FactorGraph rain() {
    return FactorGraph.builder()
        .variable("rain", 2)
        .variable("wet", 2)
        .categorical("rain", 0.7, 0.3)
        .transition("wet", List.of("rain"), 0.8, 0.1, 0.2, 0.9)
        .build();
  }

  @Test
  void evidenceIsInferredAndWhatIsMissingIsPredicted() {
    BeliefPropagation propagation = new BeliefPropagation(rain());
    propagation.run();
    assertThat(propagation.marginal("wet")[1]).isCloseTo(0.7 * 0.2 + 0.3 * 0.9, within(1e-15));
    assertThat(propagation.freeEnergy().total()).isCloseTo(0, within(1e-15));

    propagation.observe("wet", 1);
    propagation.run();
    assertThat(propagation.marginal("rain")[1]).isCloseTo(0.27 / 0.41, within(1e-15));
    assertThat(propagation.freeEnergy().total()).isCloseTo(-StrictMath.log(0.41), within(1e-14));

    propagation.forget("wet");
    propagation.run();
    assertThat(propagation.marginal("rain")[1]).isCloseTo(0.3, within(1e-15));
  }

  @Test
  void aSwitchIsInferredFromWhatItsTransitionGives() {
    // Switch 0 keeps the input, 1 flips it; input 0 is certain; seeing 1 speaks for the flip.
    FactorGraph graph =
        FactorGraph.builder()
            .variable("in", 2)
            .variable("out", 2)
            .variable("choice", 2)
            .categorical("in", 1, 0)
            .categorical("choice", 0.6, 0.4)
            .mixture(
                "out",
                "in",
                "choice",
                List.of(new double[] {0.9, 0.1, 0.1, 0.9}, new double[] {0.1, 0.9, 0.9, 0.1}))
            .build();
    BeliefPropagation propagation = new BeliefPropagation(graph);
    propagation.observe("out", 1);
    propagation.run();
    assertThat(propagation.marginal("choice")[1])
        .isCloseTo(0.4 * 0.9 / (0.4 * 0.9 + 0.6 * 0.1), within(1e-15));
  }

  @Test
  void equalVariablesShareWhatIsKnownOfEach() {
    FactorGraph graph =
        FactorGraph.builder()
            .variable("a", 3)
            .variable("b", 3)
            .variable("c", 3)
            .equality("a", "b", "c")
            .categorical("a", 0.5, 0.25, 0.25)
            .goal("b", 0, StrictMath.log(4), 0)
            .build();
    BeliefPropagation propagation = new BeliefPropagation(graph);
    propagation.observeSoftly("c", 1, 1, 0);
    propagation.run();
    // 0.5 x 1 : 0.25 x 4 : 0 = 1 : 2 : 0
    for (String variable : List.of("a", "b", "c")) {
      assertThat(propagation.marginal(variable))
          .containsExactly(new double[] {1 / 3.0, 2 / 3.0, 0}, within(1e-15));
    }
  }

  @Test
  void aLongChainDoesNotUnderflow() {
    FactorGraphBuilder builder = FactorGraph.builder().variable("s", 2);
    for (int i = 0; i < 2000; i++) {
      builder.categorical("s", 1e-3, 2e-3);
    }
    BeliefPropagation propagation = new BeliefPropagation(builder.build());
    propagation.run();
    assertThat(propagation.marginal("s")[1]).isEqualTo(1);
    // ln (1e-3^2000 + 2e-3^2000) = 2000 ln 2e-3
    assertThat(propagation.freeEnergy().total())
        .isCloseTo(-2000 * StrictMath.log(2e-3), within(1e-8));
  }

  @Test
  void observationsThatContradictEachOtherAreRefused() {
    FactorGraph graph =
        FactorGraph.builder().variable("a", 2).variable("b", 2).equality("a", "b").build();
    BeliefPropagation propagation = new BeliefPropagation(graph);
    propagation.observe("a", 0);
    propagation.observe("b", 1);
    assertThatThrownBy(propagation::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("leave no value of");
    assertThatThrownBy(() -> propagation.marginal("a"))
        .hasMessage("belief propagation: beliefs are known after a run");
  }

  @Test
  void refusesFactorsThatAreNone() {
    FactorGraphBuilder builder = FactorGraph.builder().variable("a", 2);
    assertThatThrownBy(() -> builder.factor("f", List.of("b"), 1, 1))
        .hasMessageContaining("b")
        .hasMessageContaining("a");
    assertThatThrownBy(() -> builder.factor("f", List.of("a", "a"), 1, 1, 1, 1))
        .hasMessage("factor f: needs distinct variables, at least one, got [a, a]");
    assertThatThrownBy(() -> builder.factor("f", List.of("a"), 1))
        .hasMessage("factor f: needs 2 cells, got 1");
    assertThatThrownBy(() -> builder.factor("f", List.of("a"), 1, -1))
        .hasMessage("factor f: cells must be finite and >= 0, got -1.0");
    assertThatThrownBy(() -> builder.factor("f", List.of("a"), 0, 0))
        .hasMessage("factor f: every cell is 0");
  }
}
