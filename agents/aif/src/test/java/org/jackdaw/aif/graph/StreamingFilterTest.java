package org.jackdaw.aif.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.jackdaw.aif.graph.StreamingFilter.control;
import static org.jackdaw.aif.graph.StreamingFilter.outcome;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jackdaw.aif.Models;
import org.jackdaw.aif.RandomModels;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.aif.sequence.HiddenMarkov;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Parent;
import org.jackdaw.api.model.TableName;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

class StreamingFilterTest {

  /** Against the chain of plain arrays, with missing outcomes and changing actions. */
  @Property(tries = 60)
  void oneFactorIsFilteredExactly(@ForAll long seed) {
    RandomModels random = new RandomModels(seed, 0);
    Model model = random.next(1);
    RandomStream draws = new RandomStream(seed);
    int steps = 6;
    double[][] logs = new double[steps][4];
    double[][][] transitions = new double[steps - 1][4][4];
    StreamingFilter filter = StreamingFilter.of(model);
    double[][] beliefs = new double[steps][];
    double surprise = 0;
    for (int t = 0; t < steps; t++) {
      int[] seen = random.outcomes(model);
      int[] controls = {draws.nextInt(2), draws.nextInt(3)};
      for (int m = 0; m < seen.length; m++) {
        if (seen[m] >= 0) {
          filter.observe(outcome("m" + m), seen[m]);
        }
        for (int s = 0; s < 4 && seen[m] >= 0; s++) {
          logs[t][s] += StrictMath.log(model.likelihood(m).table().get(seen[m], s));
        }
      }
      for (int i = 0; t > 0 && i < 16; i++) {
        int column = model.transitionColumn(0, new int[] {i % 4}, controls);
        transitions[t - 1][i / 4][i % 4] = model.transition(0).table().get(i / 4, column);
      }
      if (t > 0) {
        filter.observe(control("u0"), controls[0]);
        filter.observe(control("u1"), controls[1]);
      }
      surprise += filter.step();
      beliefs[t] = filter.belief("f0");
    }
    HiddenMarkov chain = new HiddenMarkov(model.startMarginal(0), transitions, logs);
    for (int t = 0; t < steps; t++) {
      assertThat(beliefs[t]).containsExactly(chain.filtered(t), within(1e-12));
    }
    assertThat(surprise).isCloseTo(-chain.logEvidence(), within(1e-10));
    assertThat(filter.logEvidence()).isEqualTo(-surprise);
    assertThat(filter.steps()).isEqualTo(steps);
  }

  @Test
  void anImpossibleObservationIsRefusedAndTheStreamGoesOn() {
    StreamingFilter filter = StreamingFilter.of(Models.tMaze(1));
    filter.observe(outcome("place"), 0);
    filter.step();
    filter.observe(control("move"), 3);
    filter.observe(outcome("place"), 1);
    assertThatThrownBy(filter::step)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("possible");
    assertThat(filter.steps()).isEqualTo(1);
    filter.observe(control("move"), 3);
    filter.observe(outcome("cue"), 2);
    filter.step();
    assertThat(filter.belief("context")).containsExactly(new double[] {0, 1}, within(1e-12));
    filter.observe(control("move"), 2);
    filter.step();
    assertThat(filter.belief(outcome("reward"))[1]).isCloseTo(1, within(1e-12));
    filter.restart();
    filter.step();
    assertThat(filter.belief("context")).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
  }

  /** Throws one by one: what is learnt from one is the prior of the next, exactly. */
  @Test
  void aCoinIsLearntThrowByThrow() {
    FactorGraph graph =
        FactorGraph.builder()
            .variable("throw", 2)
            .dirichlet("coin", ColumnMatrix.of(2, 2, 1))
            .learntCategorical("throw", "coin")
            .build();
    StreamingFilter filter =
        new StreamingFilter(MeanField.joint(graph), MeanField.joint(graph), Map.of());
    for (int i = 0; i < 10; i++) {
      filter.observe("throw", i < 7 ? 0 : 1);
      filter.step();
      filter.step(); // a throw that nobody saw
    }
    assertThat(filter.counts("coin").toArray()).containsExactly(new double[] {9, 4}, within(1e-12));
    // Polya: 2 3 4 5 6 7 8 x 1 2 3 over 3 4 ... 12
    double evidence = 40320.0 * 6 / (479001600.0 / 2);
    assertThat(filter.logEvidence()).isCloseTo(StrictMath.log(evidence), within(1e-10));
    filter.restart();
    assertThat(filter.counts("coin").toArray()).containsExactly(new double[] {9, 4}, within(1e-12));
  }

  /** A chain whose likelihood is unknown, a graph per step; long streams settle on the truth. */
  @Test
  void aLikelihoodIsLearntFromAStream() {
    ColumnMatrix prior = ColumnMatrix.of(2, 2, 1, 1, 2);
    FactorGraph first =
        FactorGraph.builder()
            .variable("s", 2)
            .variable("o", 2)
            .dirichlet("A", prior)
            .categorical("s", 0.5, 0.5)
            .learntTransition("o", List.of("s"), "A")
            .build();
    FactorGraph next =
        FactorGraph.builder()
            .variable("was", 2)
            .variable("s", 2)
            .variable("o", 2)
            .dirichlet("A", prior)
            .transition("s", List.of("was"), 0.95, 0.05, 0.05, 0.95)
            .learntTransition("o", List.of("s"), "A")
            .build();
    StreamingFilter filter =
        new StreamingFilter(MeanField.joint(first), MeanField.joint(next), Map.of("was", "s"));
    RandomStream random = new RandomStream(7);
    int state = 0;
    for (int t = 0; t < 3000; t++) {
      state = random.nextDouble() < 0.05 ? 1 - state : state;
      filter.observe("o", random.nextDouble() < 0.9 ? state : 1 - state);
      filter.step();
    }
    ColumnMatrix learnt = filter.counts("A").normalised();
    assertThat(filter.counts("A").total()).isCloseTo(3006, within(1e-6));
    assertThat(learnt.at(0, 0)).isCloseTo(0.9, within(0.05));
    assertThat(learnt.at(1, 1)).isCloseTo(0.9, within(0.05));
  }

  /**
   * Two coins in two boxes that are chosen and known: the counts of the box that is open grow by
   * what is seen, exactly, and what is missing teaches nothing.
   */
  @Test
  void tablesOfAModelAreLearntByTheirNames() {
    Model model =
        Model.builder()
            .factor("box", "left", "right")
            .factor("weather", "rain", "sun")
            .control("move", "left", "right")
            .modality("coin", "heads", "tails")
            .modality("sky", "grey", "blue")
            .deterministicTransition("box", List.of(Parent.control("move")), v -> v[0])
            .deterministicTransition("weather", List.of(Parent.before("weather")), v -> v[0])
            .deterministicLikelihood("coin", List.of(Parent.after("box")), v -> v[0])
            .deterministicLikelihood("sky", List.of(Parent.after("weather")), v -> v[0])
            .startAt("box", "left")
            .build();
    TreeMap<String, ColumnMatrix> unknown = new TreeMap<>();
    unknown.put(TableName.likelihood("coin"), ColumnMatrix.of(2, 1, 1, 2, 1));
    unknown.put(TableName.transition("weather"), ColumnMatrix.of(2, 5, 1, 1, 5));
    StreamingFilter filter = StreamingFilter.learning(model, unknown);
    int[] throwsSeen = {0, 1, -1, 0, 0};
    for (int t = 0; t < 5; t++) {
      if (t > 0) {
        filter.observe(control("move"), t % 2);
      }
      if (throwsSeen[t] >= 0) {
        filter.observe(outcome("coin"), throwsSeen[t]);
      }
      filter.observe(outcome("sky"), 1);
      assertThat(filter.step()).isNotNegative();
    }
    // left at 0, 2, 4: heads, nothing, heads; right at 1 and 3: tails, heads
    assertThat(filter.counts(TableName.likelihood("coin")).toArray())
        .containsExactly(new double[] {3, 1, 3, 2}, within(1e-9));
    assertThat(filter.counts(TableName.transition("weather")).toArray())
        .containsExactly(new double[] {5, 1, 1, 9}, within(1e-9));
  }

  @Test
  void refusesWhatCannotBeCarried() {
    FactorGraph two = FactorGraph.builder().variable("a", 2).variable("b", 3).build();
    assertThatThrownBy(
            () ->
                new StreamingFilter(
                    new BeliefPropagation(two), new BeliefPropagation(two), Map.of("a", "b")))
        .hasMessage("streaming filter: a and b must have the same number of values");
  }
}
