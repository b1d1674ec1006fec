package org.jackdaw.aif.fit;

import org.jackdaw.aif.fit.posterior.Draws;

/**
 * Draws of parameters from a posterior.
 *
 * @param space the parameters
 * @param draws the draws, over their coordinates
 */
public record PosteriorDraws(ParameterSpace space, Draws draws) {

  /**
   * Number of draws.
   *
   * @return at least 8
   */
  public int size() {
    return draws.size();
  }

  /**
   * A draw.
   *
   * @param draw its number
   * @return a value per parameter
   */
  public Values values(int draw) {
    return space.values(draws.point(draw));
  }

  /**
   * The mean of a parameter's values.
   *
   * @param name the parameter
   * @return the mean over the draws
   */
  public double mean(String name) {
    double sum = 0;
    for (int d = 0; d < size(); d++) {
      sum += values(d).get(name);
    }
    return sum / size();
  }

  /**
   * The central credible interval of a parameter.
   *
   * @param name the parameter
   * @param level how much of the probability it holds, in (0, 1)
   * @return lower and upper end, as values
   */
  public double[] interval(String name, double level) {
    int i = space.position(name);
    double[] ends = draws.interval(i, level);
    Scale scale = space.parameters().get(i).scale();
    return new double[] {scale.value(ends[0]), scale.value(ends[1])};
  }

  /**
   * The worst rank-normalised split R-hat of any parameter.
   *
   * @return about 1; above 1.01 run longer
   */
  public double worstRHat() {
    double worst = 0;
    for (int i = 0; i < space.size(); i++) {
      worst = Math.max(worst, draws.rHat(i));
    }
    return worst;
  }

  /**
   * The least bulk effective sample size of any parameter.
   *
   * @return above 0; below 400 intervals are unsure
   */
  public double leastEffectiveSize() {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < space.size(); i++) {
      least = Math.min(least, draws.effectiveSize(i));
    }
    return least;
  }
}
