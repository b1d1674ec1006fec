package org.jackdaw.aif.fit.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModeAndLaplaceTest {

  private static Mode mode(LogDensity density, double[]... starts) {
    return ModeSearch.from(density, List.of(starts));
  }

  @Test
  void findsMeanAndCovarianceOfANormal() {
    LogDensity density = Densities.tilted();

    LaplaceApproximation laplace =
        LaplaceApproximation.at(density, mode(density, new double[] {3, 3}));

    assertThat(laplace.mode().point()[0]).isCloseTo(1, within(1e-5));
    assertThat(laplace.mode().point()[1]).isCloseTo(-2, within(1e-5));
    assertThat(laplace.covariance(0, 0)).isCloseTo(0.09, within(1e-7));
    assertThat(laplace.covariance(0, 1)).isCloseTo(0.8 * 0.3 * 2, within(1e-7));
    assertThat(laplace.covariance(1, 1)).isCloseTo(4, within(1e-6));
    // the integral of the density is 2 pi 0.3 2 sqrt(1 - 0.64)
    assertThat(laplace.logEvidence())
        .isCloseTo(StrictMath.log(2 * StrictMath.PI * 0.3 * 2 * 0.6), within(1e-7));
    assertThat(laplace.interval(1, 0.95)[1]).isCloseTo(-2 + 2 * 1.959963984540054, within(1e-5));
  }

  @Test
  void givesStirlingsFormulaForALogGamma() {
    // mode ln k, curvature -k: evidence k ln k - k + ln(2 pi / k) / 2, Stirling's ln Gamma(k)
    LogDensity density = Densities.logGamma(7);

    LaplaceApproximation laplace = LaplaceApproximation.at(density, mode(density, new double[1]));

    assertThat(laplace.mode().point()[0]).isCloseTo(StrictMath.log(7), within(1e-5));
    assertThat(laplace.covariance(0, 0)).isCloseTo(1 / 7.0, within(1e-5));
    assertThat(laplace.logEvidence())
        .isCloseTo(
            7 * StrictMath.log(7) - 7 + 0.5 * StrictMath.log(2 * StrictMath.PI / 7), within(1e-5));
  }

  @Test
  void invertsCurvatureThatDoesNotInvertToTheLastBit() {
    // precision R'R for R = [[1.3, tilt, -0.37], [0, 0.9, 1.1], [0, 0, 1.7]]
    for (double angle = 0.1; angle < 1.5; angle += 0.1) {
      double tilt = angle;
      LogDensity density =
          Densities.of(
              3,
              x -> {
                double a = 1.3 * x[0] + tilt * x[1] - 0.37 * x[2];
                double b = 0.9 * x[1] + 1.1 * x[2];
                double c = 1.7 * x[2];
                return -0.5 * (a * a + b * b + c * c);
              });

      LaplaceApproximation laplace = LaplaceApproximation.at(density, mode(density, new double[3]));

      assertThat(laplace.covariance(0, 2)).isEqualTo(laplace.covariance(2, 0));
      assertThat(laplace.covariance(2, 2)).isCloseTo(1 / (1.7 * 1.7), within(1e-6));
      // the integral is (2 pi)^(3/2) / |R|
      assertThat(laplace.logEvidence())
          .isCloseTo(
              1.5 * StrictMath.log(2 * StrictMath.PI) - StrictMath.log(1.3 * 0.9 * 1.7),
              within(1e-6));
    }
  }

  @Test
  void climbsAlongACurvedRidge() {
    LogDensity rosenbrock =
        Densities.of(
            2, x -> -100 * (x[1] - x[0] * x[0]) * (x[1] - x[0] * x[0]) - (1 - x[0]) * (1 - x[0]));

    Mode mode = mode(rosenbrock, new double[] {-1.2, 1});

    assertThat(mode.point()).containsExactly(new double[] {1, 1}, within(1e-4));
    assertThat(mode.converged()).isTrue();
  }

  @Test
  void takesTheHigherOfTwoModes() {
    LogDensity two =
        Densities.of(
            1,
            x ->
                StrictMath.log(
                    StrictMath.exp(-8 * (x[0] - 3) * (x[0] - 3))
                        + 2 * StrictMath.exp(-8 * (x[0] + 3) * (x[0] + 3))));

    assertThat(mode(two, new double[] {2}).point()[0]).isCloseTo(3, within(1e-4));
    assertThat(mode(two, new double[] {2}, new double[] {-2}).point()[0])
        .isCloseTo(-3, within(1e-4));
  }

  @Test
  void leavesStartsOfDensityZeroOut() {
    LogDensity half =
        Densities.of(1, x -> x[0] <= 0 ? Double.NEGATIVE_INFINITY : StrictMath.log(x[0]) - x[0]);

    assertThat(mode(half, new double[] {-1}, new double[] {2}).point()[0])
        .isCloseTo(1, within(1e-4));
    assertThatThrownBy(() -> mode(half, new double[] {-1}))
        .hasMessage("mode: the density is 0 at all 1 starts");
  }

  @Test
  void refusesARidge() {
    LogDensity ridge = Densities.of(2, x -> -(x[0] + x[1]) * (x[0] + x[1]));
    Mode anywhere = mode(ridge, new double[] {1, 1});

    assertThatThrownBy(() -> LaplaceApproximation.at(ridge, anywhere))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("does not fall off in every direction");
  }
}
