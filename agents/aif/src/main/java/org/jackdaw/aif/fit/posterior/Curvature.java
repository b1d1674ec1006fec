package org.jackdaw.aif.fit.posterior;

/** Second derivatives of a log-density by central differences. */
final class Curvature {

  private final LogDensity density;
  private final double[] point;
  private final double[] steps;
  private final double centre;

  Curvature(LogDensity density, double[] point, double[] steps) {
    this.density = density;
    this.point = point.clone();
    this.steps = steps.clone();
    centre = density.at(point);
  }

  /** The negative Hessian, by steps h and h/2 extrapolated to h = 0; its error is of order h^4. */
  double[][] precision() {
    int n = point.length;
    double[][] precision = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        precision[i][j] = (second(i, j, 1) - 4 * second(i, j, 0.5)) / 3;
        precision[j][i] = precision[i][j];
      }
    }
    return precision;
  }

  private double second(int i, int j, double part) {
    double hi = part * steps[i];
    double hj = part * steps[j];
    if (i == j) {
      return (moved(i, hi, i, 0) - 2 * centre + moved(i, -hi, i, 0)) / (hi * hi);
    }
    double same = moved(i, hi, j, hj) + moved(i, -hi, j, -hj);
    double opposite = moved(i, hi, j, -hj) + moved(i, -hi, j, hj);
    return (same - opposite) / (4 * hi * hj);
  }

  private double moved(int i, double di, int j, double dj) {
    double[] there = point.clone();
    there[i] += di;
    there[j] += dj;
    return density.at(there);
  }
}
