package org.jackdaw.aif.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jackdaw.aif.graph.UnrolledModel.outcome;
import static org.jackdaw.aif.graph.UnrolledModel.state;

import java.util.List;
import org.jackdaw.aif.Models;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.junit.jupiter.api.Test;

class UnrolledModelTest {

  private static final int LEFT = 1;
  private static final int CUE = 3;

  @Test
  void aHiddenMarkovChainIsSmoothed() {
    // Starts evenly, stays with 0.8, seen rightly with 0.9; seen 0 and then 1, the second move
    // unseen. Joint weights of (s0, s1): 0.5 x 0.9 x {0.8 x 0.1, 0.2 x 0.9} = {0.036, 0.081} for
    // s0 = 0, and 0.5 x 0.1 x {0.2 x 0.1, 0.8 x 0.9} = {0.001, 0.036} for s0 = 1.
    Model model =
        Model.builder()
            .factor("s", "0", "1")
            .control("wait", "wait")
            .modality("s", "0", "1")
            .transition(
                "s",
                List.of(Parent.before("s"), Parent.control("wait")),
                (v, column) -> {
                  column[v[0]] = 0.8;
                  column[1 - v[0]] = 0.2;
                })
            .likelihood(
                "s",
                List.of(Parent.after("s")),
                (v, column) -> {
                  column[v[0]] = 0.9;
                  column[1 - v[0]] = 0.1;
                })
            .build();
    FactorGraph graph = UnrolledModel.of(model, 0, 0);
    BeliefPropagation propagation = new BeliefPropagation(graph);
    propagation.observe(outcome("s", 0), 0);
    propagation.observe(outcome("s", 1), 1);
    propagation.run();

    double evidence = 0.036 + 0.081 + 0.001 + 0.036;
    assertThat(graph.acyclic()).isTrue();
    assertThat(propagation.freeEnergy().total())
        .isCloseTo(-StrictMath.log(evidence), within(1e-13));
    assertThat(propagation.marginal(state("s", 0))[0])
        .isCloseTo((0.036 + 0.081) / evidence, within(1e-14));
    double last = (0.081 + 0.036) / evidence; // s1 = 1
    assertThat(propagation.marginal(state("s", 1))[1]).isCloseTo(last, within(1e-14));
    double next = 0.8 * last + 0.2 * (1 - last);
    assertThat(propagation.marginal(outcome("s", 2))[1])
        .as("what is not observed is predicted")
        .isCloseTo(0.9 * next + 0.1 * (1 - next), within(1e-14));
  }

  @Test
  void theCueOfATMazeTellsWhatAnArmWillShow() {
    FactorGraph graph = UnrolledModel.of(Models.tMaze(0.9), CUE, LEFT);
    BeliefPropagation propagation = new BeliefPropagation(graph);
    propagation.run();
    assertThat(propagation.marginal(outcome("reward", 2)))
        .as("before the cue is seen")
        .containsExactly(new double[] {0, 0.5, 0.5}, within(1e-12));
    propagation.observe(outcome("cue", 1), 1); // left
    propagation.run();
    assertThat(propagation.marginal(outcome("reward", 2)))
        .containsExactly(new double[] {0, 0.9, 0.1}, within(1e-12));
    assertThat(propagation.marginal(state("location", 2))).containsExactly(0, 1, 0, 0);
    assertThat(propagation.marginal(state("context", 0)))
        .containsExactly(new double[] {1, 0}, within(1e-12));
    assertThat(propagation.freeEnergy().total())
        .as("the cue had a chance of one half")
        .isCloseTo(StrictMath.log(2), within(1e-9));
  }
}
