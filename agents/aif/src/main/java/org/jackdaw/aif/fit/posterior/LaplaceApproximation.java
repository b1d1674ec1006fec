package org.jackdaw.aif.fit.posterior;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.util.FastMath;

/**
 * The normal distribution that has a density's mode and curvature there (Laplace): covariance is
 * the inverse of the negative Hessian, which is taken by central differences twice, the second time
 * with steps of a tenth of a standard deviation.
 */
public final class LaplaceApproximation {

  private static final double FIRST_STEP = 0.01;
  private static final double STEP_PER_DEVIATION = 0.1;
  private static final double LEAST_STEP = 1e-4;
  private static final double LOG_TWO_PI = StrictMath.log(2 * StrictMath.PI);

  private final Mode mode;
  private final double[][] covariance;
  private final double[][] root;

  private LaplaceApproximation(Mode mode, double[][] covariance) {
    this.mode = mode;
    this.covariance = covariance;
    root = new CholeskyDecomposition(new Array2DRowRealMatrix(covariance)).getL().getData();
  }

  /**
   * The approximation at a mode.
   *
   * @param density the density
   * @param mode its mode
   * @return the approximation
   * @throws ArithmeticException if the density does not fall off in every direction from there,
   *     such as where two parameters do the same and no prior tells them apart
   */
  public static LaplaceApproximation at(LogDensity density, Mode mode) {
    double[] steps = new double[density.dimension()];
    Arrays.fill(steps, FIRST_STEP);
    double[][] rough = covariance(density, mode, steps);
    for (int i = 0; i < steps.length; i++) {
      double wish = STEP_PER_DEVIATION * FastMath.sqrt(rough[i][i]);
      steps[i] = Math.min(Math.max(wish, LEAST_STEP), 1);
    }
    return new LaplaceApproximation(mode, covariance(density, mode, steps));
  }

  private static double[][] covariance(LogDensity density, Mode mode, double[] steps) {
    double[][] precision = new Curvature(density, mode.point(), steps).precision();
    try {
      return symmetric(
          new CholeskyDecomposition(new Array2DRowRealMatrix(precision))
              .getSolver()
              .getInverse()
              .getData());
    } catch (MathIllegalArgumentException e) {
      throw new ArithmeticException(
          "laplace: the log-density does not fall off in every direction from "
              + Arrays.toString(mode.point())
              + "; its negative second derivatives are "
              + Arrays.deepToString(precision));
    }
  }

  /** An inverse is symmetric up to its rounding errors only. */
  private static double[][] symmetric(double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < i; j++) {
        double mean = (matrix[i][j] + matrix[j][i]) / 2;
        matrix[i][j] = mean;
        matrix[j][i] = mean;
      }
    }
    return matrix;
  }

  /**
   * The mode that it stands on.
   *
   * @return the mode
   */
  public Mode mode() {
    return mode;
  }

  /**
   * Number of coordinates.
   *
   * @return at least 1
   */
  public int dimension() {
    return covariance.length;
  }

  /**
   * The covariance of two coordinates.
   *
   * @param i a coordinate
   * @param j a coordinate
   * @return their covariance
   */
  public double covariance(int i, int j) {
    return covariance[i][j];
  }

  /**
   * The standard deviation of a coordinate.
   *
   * @param i the coordinate
   * @return above 0
   */
  public double deviation(int i) {
    return FastMath.sqrt(covariance[i][i]);
  }

  /**
   * The log of the density's integral: ln p(mode) + (n ln 2 pi + ln |covariance|) / 2. Of
   * log-likelihood plus normalised log-prior it is the log-evidence.
   *
   * @return nats
   */
  public double logEvidence() {
    double logRoot = 0;
    for (int i = 0; i < root.length; i++) {
      logRoot += StrictMath.log(root[i][i]);
    }
    return mode.logDensity() + 0.5 * root.length * LOG_TWO_PI + logRoot;
  }

  /**
   * The central interval of a coordinate.
   *
   * @param i the coordinate
   * @param level how much of the probability it holds, in (0, 1)
   * @return lower and upper end
   */
  public double[] interval(int i, double level) {
    double half =
        new NormalDistribution().inverseCumulativeProbability(0.5 + level / 2) * deviation(i);
    double centre = mode.point()[i];
    return new double[] {centre - half, centre + half};
  }

  /**
   * The point that standard coordinates stand for: mode + L z, where L L' is the covariance. Of
   * independent standard normal z it is a draw.
   *
   * @param standard one number per coordinate
   * @return a new point
   */
  public double[] point(double[] standard) {
    double[] point = mode.point();
    for (int i = 0; i < point.length; i++) {
      for (int j = 0; j <= i; j++) {
        point[i] += root[i][j] * standard[j];
      }
    }
    return point;
  }
}
