package org.jackdaw.aif.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.jackdaw.aif.planning.PrecisionInference.Rule;
import org.junit.jupiter.api.Test;

class PrecisionInferenceTest {

  private static final double[] FLAT = {0, 0};
  private static final Rule SPM = new Rule(1, 16, false, Double.POSITIVE_INFINITY);

  /**
   * Values 1 and 0, evidence ln 3 for the first. With precision 1 the prior is e / (e + 1) =
   * 0.731059 and the posterior 3e / (3e + 1) = 0.890766, so the gradient is 0.159707 and the rate 1
   * - 0.079853.
   */
  @Test
  void raisesThePrecisionWhereTheEvidenceFavoursWhatWasValued() {
    PrecisionInference inference = new PrecisionInference(2, SPM);
    inference.iterate(FLAT, new double[] {StrictMath.log(3), 0}, new double[] {1, 0});

    double e = StrictMath.E;
    assertThat(inference.prior()[0]).isCloseTo(e / (e + 1), within(1e-15));
    assertThat(inference.posterior()[0]).isCloseTo(3 * e / (3 * e + 1), within(1e-15));
    double gradient = 3 * e / (3 * e + 1) - e / (e + 1);
    assertThat(inference.precision()).isCloseTo(1 / (1 - gradient / 2), within(1e-15));
  }

  /** At rest the rate is beta - (posterior - prior) . values. */
  @Test
  void comesToRestWhereTheRateExplainsTheDifference() {
    PrecisionInference inference =
        new PrecisionInference(2, new Rule(1, 200, false, Double.POSITIVE_INFINITY));
    inference.infer(FLAT, new double[] {-1, 0.5}, new double[] {0.7, 0.1});

    double shift =
        (inference.posterior()[0] - inference.prior()[0]) * 0.7
            + (inference.posterior()[1] - inference.prior()[1]) * 0.1;
    assertThat(1 / inference.precision()).isCloseTo(1 - shift, within(1e-12));
    assertThat(inference.precision()).isLessThan(1);
  }

  @Property(tries = 50)
  void keepsItsPriorMeanWithoutEvidence(
      @ForAll @Size(3) double[] any, @ForAll @DoubleRange(min = 0.1, max = 10) double beta) {
    double[] values = IntStream.range(0, 3).mapToDouble(i -> Math.sin(any[i])).toArray();
    PrecisionInference inference =
        new PrecisionInference(3, new Rule(beta, 16, false, Double.POSITIVE_INFINITY));
    inference.infer(new double[3], new double[3], values);
    assertThat(inference.precision()).isCloseTo(1 / beta, within(1e-12));
    assertThat(inference.posterior()).containsExactly(inference.prior());
  }

  @Test
  void staysAtItsPriorMeanIfFixed() {
    PrecisionInference inference =
        new PrecisionInference(2, new Rule(0.5, 16, true, Double.POSITIVE_INFINITY));
    inference.infer(FLAT, new double[] {5, 0}, new double[] {3, 0});
    assertThat(inference.precision()).isEqualTo(2);
  }

  /** The rate would be 1 - 0.5 x (nearly 1) x 100 at once. */
  @Test
  void neverExceedsTheHighestPrecision() {
    PrecisionInference inference = new PrecisionInference(2, new Rule(1, 16, false, 8));
    inference.iterate(new double[] {0, 200}, new double[] {200, 0}, new double[] {100, 0});
    assertThat(inference.precision()).isEqualTo(8);
  }

  @Test
  void leavesPoliciesThatWereDroppedAtZero() {
    PrecisionInference inference = new PrecisionInference(3, SPM);
    inference.alive()[1] = false;
    inference.infer(new double[3], new double[3], new double[] {0, 50, 0});
    assertThat(inference.posterior()).containsExactly(0.5, 0, 0.5);
    inference.begin();
    assertThat(inference.alive()).containsOnly(true);
  }

  /** Slopes 2, 3 and 4; an eighth of 1, 3 and 7. */
  @Test
  void differentiatesThePrecisionForDopamine() {
    assertThat(PrecisionInference.dopamine(1, 3, 7))
        .containsExactly(16 + 0.125, 24 + 0.375, 32 + 0.875);
  }

  @Test
  void refusesRulesOutOfRange() {
    assertThatThrownBy(() -> new Rule(0, 16, false, 1))
        .hasMessage("precision: beta must be > 0 and finite, got 0.0");
    assertThatThrownBy(() -> new Rule(1, 0, false, 1))
        .hasMessage("precision: iterations must be >= 1, got 0");
    assertThatThrownBy(() -> new Rule(1, 1, false, 0))
        .hasMessage("precision: highest must be > 0, got 0.0");
  }
}
