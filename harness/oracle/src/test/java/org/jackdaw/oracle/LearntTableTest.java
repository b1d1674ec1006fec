package org.jackdaw.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.jackdaw.api.model.Table;
import org.jackdaw.api.prob.Nats;
import org.junit.jupiter.api.Test;

class LearntTableTest {

  private static final Offset<Double> DIGITS = within(1e-9);

  private static LearntTable learnt(Table truth) {
    BitSet all = new BitSet();
    all.set(0, truth.columns());
    return new LearntTable(truth, all, 1);
  }

  @Test
  void goldenSequencesAreForetoldAndLearntAlike() {
    JsonNode sequences = Golden.file("ideal-observer.json").at("/parameter_information/sequences");
    for (JsonNode sequence : sequences) {
      int rows = sequence.get("final_alpha").size();
      LearntTable table = learnt(Table.uniform(rows, 1));
      for (JsonNode step : sequence.get("steps")) {
        double gained = table.gained();
        double expected = table.expected();
        int outcome = step.get("outcome").asInt();
        assertThat(table.mean(0, outcome))
            .isCloseTo(step.get("predictive_probability").asDouble(), DIGITS);
        table.see(0, outcome);
        assertThat(Nats.toBits(table.gained() - gained))
            .isCloseTo(step.get("info_bits").asDouble(), DIGITS);
        assertThat(Nats.toBits(table.expected() - expected))
            .isCloseTo(step.get("expected_bits").asDouble(), DIGITS);
      }
      assertThat(Nats.toBits(table.gained()))
          .isCloseTo(sequence.get("sum_stepwise_info_bits").asDouble(), DIGITS);
      assertThat(Nats.toBits(table.total()))
          .isCloseTo(sequence.get("total_kl_final_vs_prior_bits").asDouble(), DIGITS);
    }
  }

  /** Columns learn apart; sums are those of the literal formulas. */
  @Property(tries = 30, seed = "20260603")
  void sumsAreThoseOfTheLiteralFormulas(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 5) Integer> outcomes) {
    LearntTable table = learnt(Table.uniform(3, 2));
    double[][] counts = {{1, 1, 1}, {1, 1, 1}};
    double gained = 0;
    double expected = 0;
    for (int outcome : outcomes) {
      double[] column = counts[outcome / 3];
      double[] before = column.clone();
      expected += DirichletInformation.expectedGain(column);
      column[outcome % 3]++;
      gained += DirichletInformation.divergence(column, before);
      table.see(outcome / 3, outcome % 3);
    }
    double[] prior = {1, 1, 1};
    assertThat(table.gained()).isCloseTo(gained, within(1e-10));
    assertThat(table.expected()).isCloseTo(expected, within(1e-10));
    assertThat(table.total())
        .isCloseTo(
            DirichletInformation.divergence(counts[0], prior)
                + DirichletInformation.divergence(counts[1], prior),
            within(1e-10));
  }

  /**
   * Truth (1, 0) and (1/2, 1/2), the first column seen twice: its mean is 3/4, the other's 1/2.
   * Before, both were off by ln 2 and 0.
   */
  @Test
  void errorsAreRelativeEntropiesOfTheTrueColumns() {
    LearntTable table = learnt(Table.of(2, 2, new double[] {1, 0, 0.5, 0.5}));
    assertThat(table.errors()).isCloseTo(StrictMath.log(2), within(1e-15));
    assertThat(table.visitedErrors()).isZero();

    table.see(0, 0);
    table.see(0, 0);
    assertThat(table.errors()).isCloseTo(StrictMath.log(4.0 / 3), within(1e-15));
    assertThat(table.visitedErrors()).isCloseTo(2 * StrictMath.log(4.0 / 3), within(1e-15));
    assertThat(table.visits()).isEqualTo(2);
  }
}
