package org.jackdaw.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RecoveryTest {

  private static Interval interval(double estimate, double low, double high, int n) {
    return new Interval(
        estimate, OptionalDouble.of(low), OptionalDouble.of(high), 0.95, "student-t", n);
  }

  @Test
  void distancesOfOppositeBoundsAddUpAsSquares() {
    // below: 3 of the first and 4 above of the second; above: 5 of the first and 12 below the other
    Interval difference = Recovery.difference(interval(10, 7, 15, 20), interval(20, 8, 24, 8));

    assertThat(difference.estimate()).isEqualTo(-10);
    assertThat(difference.low().getAsDouble()).isCloseTo(-15, within(1e-12));
    assertThat(difference.high().getAsDouble()).isCloseTo(3, within(1e-12));
    assertThat(difference.n()).isEqualTo(8);
  }

  @Test
  void meanOfEstimatesIsNarrowerThanEach() {
    Interval mean = Recovery.mean(List.of(interval(1, -2, 5, 9), interval(3, -1, 6, 7)));

    // sqrt(9 + 16) / 2 below, sqrt(16 + 9) / 2 above
    assertThat(mean.estimate()).isEqualTo(2);
    assertThat(mean.low().getAsDouble()).isCloseTo(-0.5, within(1e-12));
    assertThat(mean.high().getAsDouble()).isCloseTo(4.5, within(1e-12));
  }

  @Test
  void symmetricIntervalsGiveThoseOfTheirStandardErrors() {
    // errors 3 and 4 make 5
    Interval difference =
        Recovery.difference(
            interval(0, -3 * 1.96, 3 * 1.96, 50), interval(0, -4 * 1.96, 4 * 1.96, 50));

    assertThat(difference.high().getAsDouble()).isCloseTo(5 * 1.96, within(1e-12));
  }

  @Test
  void missingBoundsStayMissing() {
    Interval single =
        new Interval(1, OptionalDouble.empty(), OptionalDouble.empty(), 0.95, "none", 1);

    assertThat(Recovery.difference(single, interval(0, -1, 1, 5)).low()).isEmpty();
  }
}
