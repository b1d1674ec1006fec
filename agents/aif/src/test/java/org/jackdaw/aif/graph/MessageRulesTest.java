package org.jackdaw.aif.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.api.prob.Digamma;
import org.jackdaw.api.prob.LogGamma;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

/** The update rules of single nodes, written out as sums. */
class MessageRulesTest {

  private RandomStream random;

  private double[] distribution(int size) {
    double[] p = new double[size];
    Arrays.setAll(p, i -> 0.05 + random.nextDouble());
    return normalised(p);
  }

  private static double[] normalised(double... p) {
    double sum = Arrays.stream(p).sum();
    return Arrays.stream(p).map(x -> x / sum).toArray();
  }

  /** p(out | in, context): to any variable the sum over the others of table times messages. */
  @Property(tries = 40)
  void aTransitionSumsOverItsOtherVariables(@ForAll long seed) {
    random = new RandomStream(seed);
    double[][] said = {distribution(3), distribution(2), distribution(2)};
    double[] tensor = new double[12];
    double[][] expected = {new double[3], new double[2], new double[2]};
    for (int i = 0; i < 12; i++) {
      tensor[i] = random.nextDouble();
      int[] at = {i / 4, i / 2 % 2, i % 2};
      for (int v = 0; v < 3; v++) {
        int a = (v + 1) % 3;
        int b = (v + 2) % 3;
        expected[v][at[v]] += tensor[i] * said[a][at[a]] * said[b][at[b]];
      }
    }
    FactorGraph graph =
        FactorGraph.builder()
            .variable("out", 3)
            .variable("in", 2)
            .variable("context", 2)
            .categorical("out", said[0])
            .categorical("in", said[1])
            .categorical("context", said[2])
            .transition("out", List.of("in", "context"), tensor)
            .build();
    BeliefPropagation propagation = new BeliefPropagation(graph);
    propagation.run();
    for (int v = 0; v < 3; v++) {
      String name = graph.variables().get(v).name();
      assertThat(propagation.message(3, name))
          .containsExactly(normalised(expected[v]), within(1e-14));
    }
    assertThatThrownBy(() -> propagation.message(0, "in"))
        .hasMessage("factor prior of out is not one of that variable");
  }

  /** To the switch goes out' A_k in, whatever number of inputs the transitions have. */
  @Property(tries = 40)
  void aMixtureWeighsItsTransitions(@ForAll long seed) {
    random = new RandomStream(seed);
    double[] out = distribution(2);
    double[] first = distribution(2);
    double[] second = distribution(2);
    double[][] tensors = new double[3][8];
    double[] expected = new double[3];
    for (int k = 0; k < 3; k++) {
      for (int i = 0; i < 8; i++) {
        tensors[k][i] = random.nextDouble();
        expected[k] += tensors[k][i] * out[i / 4] * first[i / 2 % 2] * second[i % 2];
      }
    }
    FactorGraph graph =
        FactorGraph.builder()
            .variable("out", 2)
            .variable("first", 2)
            .variable("second", 2)
            .variable("choice", 3)
            .categorical("out", out)
            .categorical("first", first)
            .categorical("second", second)
            .mixture("out", List.of("first", "second"), "choice", List.of(tensors))
            .build();
    BeliefPropagation propagation = new BeliefPropagation(graph);
    propagation.run();
    assertThat(propagation.message(3, "choice"))
        .containsExactly(normalised(expected), within(1e-14));
  }

  @Test
  void anEqualityMultipliesWhatTheOthersSay() {
    FactorGraph graph =
        FactorGraph.builder()
            .variable("a", 2)
            .variable("b", 2)
            .variable("c", 2)
            .equality("a", "b", "c")
            .categorical("a", 0.9, 0.1)
            .categorical("b", 0.4, 0.6)
            .build();
    BeliefPropagation propagation = new BeliefPropagation(graph);
    propagation.run();
    assertThat(propagation.message(0, "c")).containsExactly(normalised(0.36, 0.06), within(1e-15));
    assertThat(propagation.message(0, "a")).containsExactly(new double[] {0.4, 0.6}, within(1e-15));
  }

  /**
   * An unseen outcome x of a state z with unknown likelihood A and unknown preferences c, all
   * independent: x = softmax(E ln A z + E ln c), z = softmax(ln d + E ln A' x), counts of c grow by
   * x and those of A by x z'; the energy of the node is -x (E ln A z + E ln c - ln x).
   */
  @Property(tries = 40)
  void aDirectGoalOfUnknownLikelihoodAndPreferencesIsAtItsFixedPoint(@ForAll long seed) {
    random = new RandomStream(seed);
    double[] d = distribution(2);
    ColumnMatrix likelihood = VariationalBayesTest.counts(random, 3, 2);
    ColumnMatrix preferences = VariationalBayesTest.counts(random, 3, 1);
    FactorGraph graph =
        FactorGraph.builder()
            .variable("z", 2)
            .variable("x", 3)
            .dirichlet("A", likelihood)
            .dirichlet("c", preferences)
            .categorical("z", d)
            .learntTransition("x", List.of("z"), "A")
            .learntCategorical("x", "c")
            .build();
    MeanField field = new MeanField(graph);
    double free = field.run(5000, 0).freeEnergy();
    double[] x = field.marginal("x");
    double[] z = field.marginal("z");
    double[][] logs = {logs(field.counts("A"), 0), logs(field.counts("A"), 1)};
    double[] wanted = logs(field.counts("c"), 0);
    double[] nextX = new double[3];
    double[] nextZ = new double[2];
    double energy = 0;
    for (int o = 0; o < 3; o++) {
      nextX[o] = StrictMath.exp(logs[0][o] * z[0] + logs[1][o] * z[1] + wanted[o]);
      energy -= x[o] * (StrictMath.log(nextX[o]) - StrictMath.log(x[o]));
    }
    for (int s = 0; s < 2; s++) {
      nextZ[s] = d[s];
      for (int o = 0; o < 3; o++) {
        nextZ[s] *= StrictMath.exp(logs[s][o] * x[o]);
        assertThat(field.counts("A").at(o, s))
            .isCloseTo(likelihood.at(o, s) + x[o] * z[s], within(1e-10));
      }
      energy += z[s] * StrictMath.log(z[s] / d[s]);
    }
    assertThat(normalised(nextX)).containsExactly(x, within(1e-6));
    assertThat(normalised(nextZ)).containsExactly(z, within(1e-6));
    for (int o = 0; o < 3; o++) {
      assertThat(field.counts("c").at(o, 0)).isCloseTo(preferences.at(o, 0) + x[o], within(1e-10));
    }
    energy +=
        divergence(field.counts("c"), preferences) + divergence(field.counts("A"), likelihood);
    assertThat(free).isCloseTo(energy, within(1e-10));
  }

  private static double[] logs(ColumnMatrix counts, int column) {
    double[] logs = new double[counts.rows()];
    Arrays.setAll(logs, r -> Digamma.of(counts.at(r, column)) - Digamma.of(counts.total(column)));
    return logs;
  }

  private static double divergence(ColumnMatrix counts, ColumnMatrix prior) {
    double sum = 0;
    for (int c = 0; c < counts.columns(); c++) {
      sum += LogGamma.of(counts.total(c)) - LogGamma.of(prior.total(c));
      double[] logs = logs(counts, c);
      for (int r = 0; r < counts.rows(); r++) {
        sum += LogGamma.of(prior.at(r, c)) - LogGamma.of(counts.at(r, c));
        sum += (counts.at(r, c) - prior.at(r, c)) * logs[r];
      }
    }
    return sum;
  }
}
