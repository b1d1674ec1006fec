package org.jackdaw.api.prob;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jackdaw.api.random.RandomStream;
import org.junit.jupiter.api.Test;

class LogarithmTest {

  private static final MathContext PRECISE = new MathContext(40);
  private static final long PINNED = 4842952065209351095L;
  private static final BigDecimal LN2 = seriesOfLog(new BigDecimal(2));

  @Test
  void isWithinNineTenthsOfAnUlpOfThePreciseValue() {
    RandomStream random = new RandomStream(1);
    double worst = 0;
    for (int i = 0; i < 6000; i++) {
      worst = Math.max(worst, errorInUlps(i % 3 == 0 ? random.nextDouble() : spread(random, i)));
    }
    assertThat(worst).isLessThan(0.9);
  }

  @Test
  void isWithinSixTenthsOfAnUlpAwayFromOne() {
    RandomStream random = new RandomStream(2);
    double worst = 0;
    for (int i = 0; i < 6000; i++) {
      double x = 0.5 + random.nextDouble() * 1.5;
      worst = Math.abs(x - 1) < 1.0 / 32 ? worst : Math.max(worst, errorInUlps(x));
    }
    assertThat(worst).isLessThan(0.6);
  }

  @Test
  void isRightAtTheEdgesOfItsTable() {
    for (int cell = 0; cell <= 512; cell++) {
      double edge = 0.5 + cell / 512.0;
      assertThat(errorInUlps(edge)).isLessThan(0.9);
      assertThat(errorInUlps(Math.nextUp(edge))).isLessThan(0.9);
      assertThat(errorInUlps(Math.nextDown(edge))).isLessThan(0.9);
    }
  }

  @Test
  void isRightForTheSmallestAndTheLargestNumbers() {
    assertThat(errorInUlps(Double.MIN_VALUE)).isLessThan(0.6);
    assertThat(errorInUlps(Double.MIN_NORMAL)).isLessThan(0.6);
    assertThat(errorInUlps(Math.nextDown(Double.MIN_NORMAL))).isLessThan(0.6);
    assertThat(errorInUlps(Double.MAX_VALUE)).isLessThan(0.6);
  }

  @Test
  void isExactAtOneAndSpecialOutsideItsDomain() {
    assertThat(Logarithm.of(1)).isEqualTo(0.0);
    assertThat(Logarithm.of(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Logarithm.of(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Logarithm.of(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Logarithm.of(-1)).isNaN();
    assertThat(Logarithm.of(Double.NEGATIVE_INFINITY)).isNaN();
    assertThat(Logarithm.of(Double.NaN)).isNaN();
  }

  @Test
  void givesTheSameBitsEverywhere() {
    RandomStream random = new RandomStream(3);
    long hash = 0;
    for (int i = 0; i < 100_000; i++) {
      hash = 31 * hash + Double.doubleToRawLongBits(Logarithm.of(random.nextDouble()));
    }
    assertThat(hash).isEqualTo(PINNED);
  }

  @Property(tries = 5000)
  void isAtMostAnUlpFromTheLibrary(@ForAll long bits) {
    double x = Double.longBitsToDouble(bits & Long.MAX_VALUE);
    double library = StrictMath.log(x);
    if (x < Double.POSITIVE_INFINITY && x > 0) {
      assertThat(Math.abs(Logarithm.of(x) - library)).isLessThanOrEqualTo(Math.ulp(library));
    }
  }

  private static double spread(RandomStream random, int i) {
    return i % 3 == 1
        ? 1 + (random.nextDouble() - 0.5) * StrictMath.scalb(1.0, -random.nextInt(40))
        : (1 + random.nextDouble()) * StrictMath.scalb(1.0, random.nextInt(2000) - 1000);
  }

  private static double errorInUlps(double x) {
    double ours = Logarithm.of(x);
    BigDecimal error = precise(x).subtract(new BigDecimal(ours)).abs();
    return error.divide(new BigDecimal(Math.ulp(ours)), PRECISE).doubleValue();
  }

  private static BigDecimal precise(double x) {
    if (x < Double.MIN_NORMAL) {
      return precise(x * 0x1.0p54).subtract(LN2.multiply(BigDecimal.valueOf(54)));
    }
    int exponent = Math.getExponent(x);
    BigDecimal power = BigDecimal.valueOf(2).pow(exponent, new MathContext(60));
    BigDecimal reduced = new BigDecimal(x).divide(power, new MathContext(60));
    return seriesOfLog(reduced).add(LN2.multiply(new BigDecimal(exponent)), PRECISE);
  }

  /** ln v = 2 artanh((v - 1) / (v + 1)), for v halved until it is below 3/2. */
  private static BigDecimal seriesOfLog(BigDecimal v) {
    BigDecimal s = v.subtract(BigDecimal.ONE).divide(v.add(BigDecimal.ONE), new MathContext(60));
    if (s.doubleValue() > 0.34) {
      return seriesOfLog(v.divide(BigDecimal.valueOf(2))).add(LN2);
    }
    BigDecimal square = s.multiply(s, PRECISE);
    BigDecimal term = s;
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 1; k < 100; k += 2) {
      sum = sum.add(term.divide(BigDecimal.valueOf(k), PRECISE));
      term = term.multiply(square, PRECISE);
    }
    return sum.multiply(BigDecimal.valueOf(2));
  }
}
