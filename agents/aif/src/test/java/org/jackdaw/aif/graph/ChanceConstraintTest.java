package org.jackdaw.aif.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChanceConstraintTest {

  private static FactorGraph graph(double failure, boolean... allowed) {
    return FactorGraph.builder()
        .variable("state", 3)
        .variable("sign", 2)
        .categorical("state", 0.7, 0.2, 0.1)
        .transition("sign", List.of("state"), 1, 0, 0, 0, 1, 1)
        .beliefFactor("safety", List.of("state"), new ChanceConstraint(failure, allowed))
        .build();
  }

  /** Not 0 but in one case of ten: 0.9 for the others, in proportion 2 to 1. */
  @Test
  void movesTheBeliefNoFurtherThanItMust() {
    FactorGraph graph = graph(0.1, false, true, true);
    for (GraphInference inference : List.of(new BeliefPropagation(graph), MeanField.joint(graph))) {
      double divergence =
          0.1 * StrictMath.log(0.1 / 0.7)
              + 0.6 * StrictMath.log(0.6 / 0.2)
              + 0.3 * StrictMath.log(0.3 / 0.1);
      assertThat(inference.infer()).isCloseTo(divergence, within(1e-12));
      assertThat(inference.marginal("state"))
          .containsExactly(new double[] {0.1, 0.6, 0.3}, within(1e-12));
      assertThat(inference.marginal("sign"))
          .containsExactly(new double[] {0.1, 0.9}, within(1e-12));
    }
  }

  @Test
  void isSilentWhereItHolds() {
    BeliefPropagation propagation = new BeliefPropagation(graph(0.1, true, true, false));
    assertThat(propagation.infer()).isCloseTo(0, within(1e-12));
    assertThat(propagation.marginal("state"))
        .containsExactly(new double[] {0.7, 0.2, 0.1}, within(1e-12));
  }

  @Test
  void excludesWhereNothingMayFail() {
    BeliefPropagation propagation = new BeliefPropagation(graph(0, false, true, false));
    propagation.infer();
    assertThat(propagation.marginal("state")).containsExactly(0, 1, 0);
    propagation.observe("sign", 0);
    assertThatThrownBy(propagation::infer)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("chance constraint: no allowed value is possible");
  }

  @Test
  void mustBeInOneCluster() {
    FactorGraph graph =
        FactorGraph.builder()
            .variable("a", 2)
            .variable("b", 2)
            .beliefFactor(
                "both", List.of("a", "b"), new ChanceConstraint(0.5, true, false, false, false))
            .build();
    assertThatThrownBy(() -> new MeanField(graph))
        .hasMessage("mean field: the variables of both must be in one cluster");
    MeanField joint = MeanField.joint(graph);
    joint.infer();
    assertThat(joint.marginal("a")[0]).isCloseTo(0.5 + 0.5 / 3, within(1e-12));
    assertThatThrownBy(() -> new ChanceConstraint(2, true))
        .hasMessageStartingWith("chance constraint: needs a failure probability in [0, 1]");
  }
}
