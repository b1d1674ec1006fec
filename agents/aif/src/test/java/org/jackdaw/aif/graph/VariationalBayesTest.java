package org.jackdaw.aif.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jackdaw.aif.model.ColumnMatrix;
import org.jackdaw.api.prob.LogGamma;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

class VariationalBayesTest {

  /**
   * Ten throws of a coin under counts (2, 1), seven heads: counts (9, 4), and the evidence of this
   * sequence is B(9, 4) / B(2, 1), both exactly, for nothing is hidden.
   */
  @Test
  void aCoinThatIsSeenIsExact() {
    FactorGraphBuilder builder = FactorGraph.builder();
    builder.dirichlet("coin", ColumnMatrix.of(2, 2, 1));
    for (int i = 0; i < 10; i++) {
      builder.variable("throw" + i, 2).learntCategorical("throw" + i, "coin");
    }
    MeanField field = MeanField.joint(builder.build());
    for (int i = 0; i < 10; i++) {
      field.observe("throw" + i, i < 7 ? 0 : 1);
    }
    MeanField.Report report = field.run(10, 1e-12);
    assertThat(field.counts("coin")).isEqualTo(ColumnMatrix.of(2, 9, 4));
    assertThat(report.freeEnergy()).isCloseTo(logBeta(2, 1) - logBeta(9, 4), within(1e-12));
    assertThat(report.converged()).isTrue();
  }

  private static double logBeta(double a, double b) {
    return LogGamma.of(a) + LogGamma.of(b) - LogGamma.of(a + b);
  }

  /**
   * Two coins share a table as columns; which one is thrown is hidden. One sweep from the prior:
   * digamma differences. Coin 0 has counts (3, 1), coin 1 (1, 1); heads was seen. E ln of heads:
   * psi(3) - psi(4) = -1/3 and psi(1) - psi(2) = -1. So the odds of coin 0 are exp(2/3), and its
   * counts grow by that.
   */
  @Test
  void oneUpdateFollowsTheRulesOfATransitionNode() {
    FactorGraph graph =
        FactorGraph.builder()
            .variable("coin", 2)
            .variable("seen", 2)
            .dirichlet("bias", ColumnMatrix.of(2, 3, 1, 1, 1))
            .categorical("coin", 0.5, 0.5)
            .learntTransition("seen", List.of("coin"), "bias")
            .build();
    MeanField field = MeanField.joint(graph);
    field.observe("seen", 0);
    field.run(1, 0);
    double odds = StrictMath.exp(2 / 3.0);
    double first = odds / (1 + odds);
    assertThat(field.marginal("coin")[0]).isCloseTo(first, within(1e-14));
    assertThat(field.counts("bias").toArray())
        .containsExactly(new double[] {3 + first, 1, 2 - first, 1}, within(1e-14));
  }

  /** A mixture of named tables is a transition whose table has them side by side. */
  @Property(tries = 30)
  void aMixtureOfTablesIsATableWithTheChoiceAsInput(@ForAll long seed) {
    RandomStream random = new RandomStream(seed);
    ColumnMatrix[] components = {counts(random, 3, 2), counts(random, 3, 2)};
    FactorGraphBuilder apart = variables();
    apart.dirichlet("first", components[0]).dirichlet("second", components[1]);
    apart.learntMixture("out", List.of("in"), "choice", List.of("first", "second"));
    // columns of (in, choice), the choice fastest
    double[] cells = new double[12];
    for (int in = 0; in < 2; in++) {
      for (int choice = 0; choice < 2; choice++) {
        for (int r = 0; r < 3; r++) {
          cells[(in * 2 + choice) * 3 + r] = components[choice].at(r, in);
        }
      }
    }
    FactorGraphBuilder together = variables().dirichlet("both", ColumnMatrix.of(3, cells));
    together.learntTransition("out", List.of("in", "choice"), "both");
    double[] belief = null;
    double free = 0;
    for (FactorGraphBuilder builder : List.of(apart, together)) {
      MeanField field = MeanField.joint(builder.build());
      field.observe("out", 1);
      double now = field.infer();
      if (belief != null) {
        assertThat(field.marginal("choice")).containsExactly(belief, within(1e-12));
        assertThat(now).isCloseTo(free, within(1e-10));
      }
      belief = field.marginal("choice");
      free = now;
    }
  }

  private static FactorGraphBuilder variables() {
    return FactorGraph.builder()
        .variable("out", 3)
        .variable("in", 2)
        .variable("choice", 2)
        .categorical("in", 0.3, 0.7)
        .categorical("choice", 0.6, 0.4);
  }

  static ColumnMatrix counts(RandomStream random, int rows, int columns) {
    double[] cells = new double[rows * columns];
    Arrays.setAll(cells, i -> 0.2 + 3 * random.nextDouble());
    return ColumnMatrix.of(rows, cells);
  }

  /** A chain against its unknown start, transition and likelihood: the textbook's algorithm. */
  @Property(tries = 30)
  void aHiddenMarkovModelIsLearntAsByVariationalBayesEm(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 4) int states,
      @ForAll @IntRange(min = 2, max = 3) int outcomes) {
    RandomStream random = new RandomStream(seed);
    ColumnMatrix start = counts(random, states, 1);
    ColumnMatrix moves = counts(random, states, states);
    ColumnMatrix signs = counts(random, outcomes, states);
    int[] seen = new int[12];
    Arrays.setAll(seen, t -> t == 5 ? -1 : random.nextInt(outcomes));

    // Two steps more than are seen: they are predicted and teach nothing.
    MeanField field = MeanField.joint(chain(start, moves, signs, seen.length + 2));
    observe(field, seen);
    field.restart();
    HiddenMarkovEm em = new HiddenMarkovEm(start, moves, signs, seen);
    double before = Double.POSITIVE_INFINITY;
    for (int sweep = 0; sweep < 15; sweep++) {
      double free = field.sweep();
      double[] moved = em.moves();
      em.expect();
      assertThat(free).isLessThanOrEqualTo(Math.min(before, -em.lowerBound()) + 1e-10);
      for (int t = 0; t < seen.length; t++) {
        assertThat(field.marginal("s" + t)).containsExactly(em.belief(t), within(1e-10));
      }
      assertThat(field.marginal("s" + seen.length))
          .as("predicted by the means before the sweep")
          .containsExactly(next(moved, em.belief(seen.length - 1)), within(1e-10));
      em.iterate();
      em.expect();
      assertThat(free).as("between two E steps").isGreaterThanOrEqualTo(-em.lowerBound() - 1e-10);
      assertThat(field.counts("D").toArray()).containsExactly(em.start(), within(1e-9));
      assertThat(field.counts("B").toArray()).containsExactly(em.moves(), within(1e-9));
      assertThat(field.counts("A").toArray()).containsExactly(em.signs(), within(1e-9));
      before = free;
    }
  }

  private static double[] next(double[] counts, double[] belief) {
    double[] next = new double[belief.length];
    double[] moves = ColumnMatrix.of(belief.length, counts).normalised().toArray();
    for (int i = 0; i < moves.length; i++) {
      next[i % next.length] += moves[i] * belief[i / next.length];
    }
    return next;
  }

  static FactorGraph chain(ColumnMatrix start, ColumnMatrix moves, ColumnMatrix signs, int steps) {
    FactorGraphBuilder builder = FactorGraph.builder();
    builder.dirichlet("D", start).dirichlet("B", moves).dirichlet("A", signs);
    for (int t = 0; t < steps; t++) {
      builder.variable("s" + t, start.rows()).variable("o" + t, signs.rows());
      if (t == 0) {
        builder.learntCategorical("s0", "D");
      } else {
        builder.learntTransition("s" + t, List.of("s" + (t - 1)), "B");
      }
      builder.learntTransition("o" + t, List.of("s" + t), "A");
    }
    return builder.build();
  }

  static void observe(MeanField field, int... seen) {
    for (int t = 0; t < seen.length; t++) {
      if (seen[t] >= 0) {
        field.observe("o" + t, seen[t]);
      }
    }
  }

  /**
   * The true evidence of a small chain: all paths, with the tables integrated out; what is hidden
   * of an outcome is summed.
   */
  @Property(tries = 30)
  void theFreeEnergyBoundsTheEvidenceWithTablesIntegratedOut(@ForAll long seed) {
    RandomStream random = new RandomStream(seed);
    ColumnMatrix start = counts(random, 2, 1);
    ColumnMatrix moves = counts(random, 2, 2);
    ColumnMatrix signs = counts(random, 2, 2);
    int[] seen = {0, 1, 1, 0, 1};
    double evidence = 0;
    for (int path = 0; path < 32; path++) {
      double[] d = start.toArray();
      double[] b = moves.toArray();
      double[] a = signs.toArray();
      double weight = 1;
      for (int t = 0; t < 5; t++) {
        int now = path >> t & 1;
        weight *= t == 0 ? draw(d, 0, now) : draw(b, path >> (t - 1) & 1, now);
        weight *= draw(a, now, seen[t]);
      }
      evidence += weight;
    }
    for (List<List<String>> clusters :
        List.of(
            List.of(List.of("s0", "s1", "s2", "s3", "s4")),
            List.of(List.of("s0", "s1"), List.of("s2", "s3", "s4")),
            List.<List<String>>of())) {
      MeanField field = new MeanField(chain(start, moves, signs, 5), clusters);
      observe(field, seen);
      field.restart();
      double before = Double.POSITIVE_INFINITY;
      for (int sweep = 0; sweep < 30; sweep++) {
        double now = field.sweep();
        assertThat(now).isLessThanOrEqualTo(before + 1e-12);
        before = now;
      }
      assertThat(before).isGreaterThanOrEqualTo(-StrictMath.log(evidence) - 1e-12);
    }
  }

  /** Polya's urn: the probability of a cell, which then has one count more. */
  private static double draw(double[] counts, int column, int row) {
    double p = counts[2 * column + row] / (counts[2 * column] + counts[2 * column + 1]);
    counts[2 * column + row]++;
    return p;
  }

  @Test
  void cellsWithoutCountsStayImpossible() {
    ColumnMatrix moves = ColumnMatrix.of(2, 1, 1, 0, 2); // from 1 there is no way back
    ColumnMatrix signs = ColumnMatrix.of(2, 3, 1, 1, 3);
    MeanField field = MeanField.joint(chain(ColumnMatrix.of(2, 1, 1), moves, signs, 6));
    observe(field, 0, 0, 1, 1, 0, 1);
    assertThat(field.infer()).isFinite();
    assertThat(field.counts("B").at(0, 1)).isZero();
    for (int t = 1; t < 6; t++) {
      assertThat(field.marginal("s" + t)[0]).isLessThanOrEqualTo(field.marginal("s" + (t - 1))[0]);
    }
  }

  @Test
  void aStartThatBreaksTheSymmetryIsKeptApartFromThePrior() {
    ColumnMatrix even = ColumnMatrix.filled(2, 2, 1);
    FactorGraph graph = chain(ColumnMatrix.filled(2, 1, 1), even, even, 8);
    MeanField field = MeanField.joint(graph);
    observe(field, 0, 0, 0, 0, 1, 1, 1, 1);
    double symmetric = field.infer();
    assertThat(field.marginal("s7")[0]).as("states are exchangeable").isCloseTo(0.5, within(1e-9));
    field.begin("A", ColumnMatrix.of(2, 2, 1, 1, 2));
    double broken = field.infer();
    assertThat(field.marginal("s0")[0]).isGreaterThan(0.9);
    assertThat(field.marginal("s7")[0]).isLessThan(0.1);
    assertThat(broken).isLessThan(symmetric);
    assertThat(field.counts("A").total())
        .as("prior and eight observations")
        .isCloseTo(12, within(1e-9));
  }

  @Test
  void refusesTablesThatDoNotFit() {
    FactorGraphBuilder builder = variables().dirichlet("t", ColumnMatrix.filled(3, 2, 1));
    assertThatThrownBy(() -> builder.learntTransition("out", List.of("in", "choice"), "t"))
        .hasMessage("transition to out: table t must have 3 rows and 4 columns, got 3 and 2");
    assertThatThrownBy(() -> builder.learntTransition("out", List.of("in"), "u"))
        .hasMessageContaining("table")
        .hasMessageContaining("t");
    assertThatThrownBy(() -> builder.dirichlet("t", ColumnMatrix.filled(3, 2, 1)))
        .hasMessage("table t appears twice");
    assertThatThrownBy(() -> builder.dirichlet("w", ColumnMatrix.of(2, 0, 0)))
        .hasMessage("table w: column 0 has no count");
    assertThatThrownBy(() -> builder.dirichlet("w", ColumnMatrix.of(2, 1, -1)))
        .hasMessage("table w: counts must be finite and >= 0, got -1.0");
    assertThatThrownBy(() -> builder.learntMixture("out", List.of("in"), "choice", List.of("t")))
        .hasMessage("mixture to out: needs one table per value of choice, got 1");
    MeanField field = MeanField.joint(builder.learntTransition("out", List.of("in"), "t").build());
    assertThatThrownBy(() -> field.begin("t", ColumnMatrix.filled(2, 3, 1)))
        .hasMessage("table t: counts must have the shape and the zeros of the prior");
    assertThatThrownBy(() -> field.marginal("in"))
        .hasMessage("mean field: beliefs are known after a run");
  }
}
