package org.jackdaw.api.prob;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

class ExponentialTest {

  private static final MathContext PRECISE = new MathContext(50);
  private static final long PINNED = 83057925534261249L;

  @Test
  void isWithinHalfAnUlpAndALittleOfThePreciseValue() {
    RandomStream random = new RandomStream(1);
    double worst = 0;
    for (int i = 0; i < 4000; i++) {
      double x =
          i % 2 == 0
              ? (random.nextDouble() - 0.5) * 1400
              : (random.nextDouble() - 0.5) * StrictMath.scalb(1.0, 4 - random.nextInt(40));
      worst = Math.max(worst, errorInUlps(x));
    }
    assertThat(worst).isLessThan(0.52);
  }

  @Test
  void isWithinAnUlpWhereItIsSubnormal() {
    for (double x = -745; x < -708; x += 0.37) {
      assertThat(errorInUlps(x)).isLessThanOrEqualTo(1.0);
    }
  }

  @Test
  void isExactAtZeroAndSpecialAtTheEnds() {
    assertThat(Exponential.of(0)).isEqualTo(1.0);
    assertThat(Exponential.of(-0.0)).isEqualTo(1.0);
    assertThat(Exponential.of(709.782712893384)).isLessThan(Double.POSITIVE_INFINITY);
    assertThat(Exponential.of(709.79)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Exponential.of(-745.2)).isEqualTo(0.0);
    assertThat(Exponential.of(Double.NEGATIVE_INFINITY)).isEqualTo(0.0);
    assertThat(Exponential.of(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Exponential.of(Double.NaN)).isNaN();
  }

  @Test
  void givesTheSameBitsEverywhere() {
    RandomStream random = new RandomStream(3);
    long hash = 0;
    for (int i = 0; i < 100_000; i++) {
      double x = (random.nextDouble() - 0.5) * 100;
      hash = 31 * hash + Double.doubleToRawLongBits(Exponential.of(x));
    }
    assertThat(hash).isEqualTo(PINNED);
  }

  @Property(tries = 1000)
  void undoesTheLogarithm(@ForAll @DoubleRange(min = 0.01, max = 100) double x) {
    double back = Exponential.of(Logarithm.of(x));
    assertThat(Math.abs(back - x)).isLessThanOrEqualTo(4 * Math.ulp(x));
  }

  private static double errorInUlps(double x) {
    double ours = Exponential.of(x);
    BigDecimal error = precise(x).subtract(new BigDecimal(ours)).abs();
    return error.divide(new BigDecimal(Math.ulp(ours)), PRECISE).doubleValue();
  }

  /** The Taylor series at x / 1024, squared ten times. */
  private static BigDecimal precise(double x) {
    BigDecimal small = new BigDecimal(x).divide(new BigDecimal(1024), PRECISE);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int k = 1; k < 45; k++) {
      term = term.multiply(small, PRECISE).divide(BigDecimal.valueOf(k), PRECISE);
      sum = sum.add(term, PRECISE);
    }
    for (int k = 0; k < 10; k++) {
      sum = sum.multiply(sum, PRECISE);
    }
    return sum;
  }
}
