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

class MeanFieldTest {

  @Property(tries = 100)
  void theFreeEnergyFallsAndBoundsTheEvidence(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 6) int variables) {
    RandomGraphs random = new RandomGraphs(seed, 0);
    MeanField field = new MeanField(random.cycle(variables));
    double before = Double.POSITIVE_INFINITY;
    for (int sweeps = 1; sweeps <= 6; sweeps++) {
      double now = field.run(sweeps, 0).freeEnergy();
      assertThat(now).isLessThanOrEqualTo(before + 1e-12);
      before = now;
    }
    double evidence = Arrays.stream(random.sums()[0]).sum();
    assertThat(before).isGreaterThanOrEqualTo(-StrictMath.log(evidence) - 1e-12);
  }

  @Test
  void independentVariablesAreExact() {
    FactorGraph graph =
        FactorGraph.builder()
            .variable("a", 2)
            .variable("b", 3)
            .categorical("a", 0.2, 0.8)
            .categorical("b", 0.5, 0.25, 0.25)
            .build();
    MeanField field = new MeanField(graph);
    field.observeSoftly("b", 0, 1, 3);
    MeanField.Report report = field.run(10, 1e-12);
    assertThat(field.marginal("a")).containsExactly(new double[] {0.2, 0.8}, within(1e-12));
    assertThat(field.marginal("b")).containsExactly(new double[] {0, 0.25, 0.75}, within(1e-12));
    assertThat(report.freeEnergy()).isCloseTo(-StrictMath.log(1), within(1e-12));
  }

  @Test
  void oneUpdateIsTheExpectedLogOfTheFactor() {
    // b is seen to be 0, so a has the softmax of ln f(a, 0): 0.3 to 0.1.
    FactorGraph graph =
        FactorGraph.builder()
            .variable("b", 2)
            .variable("a", 2)
            .factor("f", List.of("a", "b"), 0.3, 0.2, 0.1, 0.4)
            .build();
    MeanField field = new MeanField(graph);
    field.observe("b", 0);
    MeanField.Report report = field.run(5, 1e-12);
    assertThat(field.marginal("a")).containsExactly(new double[] {0.75, 0.25}, within(1e-12));
    assertThat(report.freeEnergy()).isCloseTo(-StrictMath.log(0.4), within(1e-12));
  }

  @Test
  void refusesClustersThatAreNone() {
    FactorGraph graph = new RandomGraphs(1, 0).cycle(3);
    assertThatThrownBy(() -> new MeanField(graph, List.of(List.of("v0", "v1"), List.of("v1"))))
        .hasMessage("mean field: variable v1 is named twice");
    assertThatThrownBy(() -> MeanField.joint(graph))
        .hasMessage(
            "mean field: variables [v0, v1, v2] cannot be kept joint, for the factors between them"
                + " make a cycle");
    assertThat(new MeanField(graph, List.of(List.of("v2", "v0"))).infer()).isFinite();
  }

  @Property(tries = 60)
  void aClusterThatIsATreeIsExactAndPartsOfItBoundIt(@ForAll long seed) {
    RandomGraphs random = new RandomGraphs(seed, 0);
    FactorGraph graph = random.tree(5);
    double exact = -StrictMath.log(Arrays.stream(random.sums()[0]).sum());
    assertThat(MeanField.joint(graph).infer()).isCloseTo(exact, within(1e-10));
    List<String> some = graph.variables().stream().limit(3).map(v -> v.name()).toList();
    assertThat(new MeanField(graph, List.of(some)).infer()).isGreaterThanOrEqualTo(exact - 1e-10);
  }
}
