package org.jackdaw.aif.fit.posterior;

import java.util.List;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Finds the mode of a density without derivatives: the simplex of Nelder and Mead (1965) from
 * several starts, restarted where it stopped until a restart finds nothing higher, since a simplex
 * may collapse away from the mode. For up to about ten coordinates of unit scale.
 */
public final class ModeSearch {

  private static final double EDGE = 0.5; // of the first simplex, in units of a coordinate
  private static final double GAIN = 1e-9; // nats below which a restart has found nothing
  private static final double STOP = 1e-11; // nats between two iterations of the simplex
  private static final int RESTARTS = 20;
  private static final int EVALUATIONS = 100_000; // of one simplex

  private final LogDensity density;
  private int evaluations;

  private ModeSearch(LogDensity density) {
    this.density = density;
  }

  /**
   * The highest mode that is reached from some starts.
   *
   * @param density the density
   * @param starts at least one point; those of density 0 are left out
   * @return the mode
   * @throws IllegalArgumentException if the density is 0 at every start
   * @throws ArithmeticException if a log-density is not a number
   */
  public static Mode from(LogDensity density, List<double[]> starts) {
    ModeSearch search = new ModeSearch(density);
    Mode best = null;
    for (double[] start : starts) {
      if (search.height(start) > Double.NEGATIVE_INFINITY) {
        Mode mode = search.climb(start);
        best = best == null || mode.logDensity() > best.logDensity() ? mode : best;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException(
          "mode: the density is 0 at all " + starts.size() + " starts");
    }
    return new Mode(best.point(), best.logDensity(), search.evaluations, best.converged());
  }

  private Mode climb(double[] start) {
    PointValuePair here = simplex(start, EDGE);
    for (int restart = 0; restart < RESTARTS; restart++) {
      PointValuePair next = simplex(here.getPointRef(), EDGE / (2 + restart));
      if (next.getValue() - here.getValue() < GAIN) {
        return new Mode(next.getPoint(), next.getValue(), evaluations, true);
      }
      here = next;
    }
    return new Mode(here.getPoint(), here.getValue(), evaluations, false);
  }

  private PointValuePair simplex(double[] start, double edge) {
    return new SimplexOptimizer(0, STOP)
        .optimize(
            new MaxEval(EVALUATIONS),
            new ObjectiveFunction(this::height),
            GoalType.MAXIMIZE,
            new InitialGuess(start),
            new NelderMeadSimplex(density.dimension(), edge));
  }

  private double height(double[] point) {
    evaluations++;
    double height = density.at(point);
    if (Double.isNaN(height) || height == Double.POSITIVE_INFINITY) {
      throw new ArithmeticException(
          "mode: the log-density is " + height + " at " + java.util.Arrays.toString(point));
    }
    return height;
  }
}
