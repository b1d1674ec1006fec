package org.jackdaw.aif.spm;

/**
 * Simulated local field potentials: the time course of a unit's log firing rate, band-passed by the
 * difference of two Gaussian averages (Friston, FitzGerald, Rigoli, Schwartenbeck and Pezzulo 2017,
 * doi:10.1162/NECO_a_00912).
 *
 * @param narrow standard deviation of the first average, iterations, above 0
 * @param wide standard deviation of the average that is subtracted, iterations, above narrow
 * @param floor added to firing rates before the logarithm, above 0
 */
public record LocalFieldPotential(double narrow, double wide, double floor) {

  /** Averages over 2 and 16 iterations, which pass about 4 to 32 Hz. */
  public static final LocalFieldPotential USUAL = new LocalFieldPotential(2, 16, 1.0 / 32);

  /** Refuses widths out of order. */
  public LocalFieldPotential {
    if (!(narrow > 0 && wide > narrow && floor > 0)) {
      throw new IllegalArgumentException(
          "local field potential: must have 0 < narrow < wide and floor > 0, got "
              + narrow
              + ", "
              + wide
              + ", "
              + floor);
    }
  }

  /**
   * The potentials of all units of a factor.
   *
   * @param firingRates axes [iteration, state, step represented, step of the update], as in {@link
   *     Trial.Responses}
   * @return axes [state, step represented, iteration of the trial]; no unit but contrast, positive
   *     where the rate is above its surroundings in time
   */
  public Tensor of(Tensor firingRates) {
    int iterations = firingRates.size(0);
    int length = iterations * firingRates.size(3);
    int units = firingRates.size(1) * firingRates.size(2);
    double[] cells = new double[units * length];
    double[] course = new double[length];
    for (int unit = 0; unit < units; unit++) {
      for (int i = 0; i < length; i++) {
        int cell = (i % iterations * units + unit) * firingRates.size(3) + i / iterations;
        course[i] = StrictMath.log(firingRates.cell(cell) + floor);
      }
      filter(course, cells, unit * length);
    }
    return Tensor.wrap(cells, firingRates.size(1), firingRates.size(2), length);
  }

  private void filter(double[] course, double[] target, int to) {
    for (int i = 0; i < course.length; i++) {
      target[to + i] = average(course, i, narrow) - average(course, i, wide);
    }
  }

  /** A Gaussian average around a time; the weights of what was recorded sum to one. */
  private static double average(double[] course, int at, double width) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < course.length; i++) {
      double z = (i - at) / width;
      double weight = StrictMath.exp(-z * z / 2);
      sum += weight * course[i];
      weights += weight;
    }
    return sum / weights;
  }
}
