package org.jackdaw.aif.fit;

import org.jackdaw.aif.fit.posterior.LaplaceApproximation;
import org.jackdaw.aif.fit.posterior.LogDensity;
import org.jackdaw.aif.fit.posterior.SliceSampler;
import org.jackdaw.api.random.SeedTree;

/** What one subject's behaviour says of its parameters. */
public final class Fit {

  private final String subject;
  private final ParameterSpace space;
  private final LogDensity posterior;
  private final LaplaceApproximation laplace;
  private final int choices;

  Fit(
      String subject,
      ParameterSpace space,
      LogDensity posterior,
      LaplaceApproximation laplace,
      int choices) {
    this.subject = subject;
    this.space = space;
    this.posterior = posterior;
    this.laplace = laplace;
    this.choices = choices;
  }

  /**
   * Whose behaviour it was.
   *
   * @return the subject's name
   */
  public String subject() {
    return subject;
  }

  /**
   * The parameters and their priors.
   *
   * @return the space
   */
  public ParameterSpace space() {
    return space;
  }

  /**
   * The values at the posterior's mode over the coordinates (maximum a posteriori).
   *
   * @return a value per parameter
   */
  public Values values() {
    return space.values(laplace.mode().point());
  }

  /**
   * The normal approximation of the posterior over the coordinates.
   *
   * @return the approximation
   */
  public LaplaceApproximation laplace() {
    return laplace;
  }

  /**
   * The central credible interval of a parameter by the Laplace approximation.
   *
   * @param name the parameter
   * @param level how much of the probability it holds, in (0, 1)
   * @return lower and upper end, as values
   */
  public double[] interval(String name, double level) {
    int i = space.position(name);
    double[] ends = laplace.interval(i, level);
    Scale scale = space.parameters().get(i).scale();
    return new double[] {scale.value(ends[0]), scale.value(ends[1])};
  }

  /**
   * The log-likelihood of the choices at the mode.
   *
   * @return nats
   */
  public double logLikelihood() {
    return laplace.mode().logDensity() - space.logPrior(laplace.mode().point());
  }

  /**
   * Number of choices that were fitted.
   *
   * @return at least 1
   */
  public int choices() {
    return choices;
  }

  /**
   * The geometric mean of the probabilities that the agent gave to the choices.
   *
   * @return in [0, 1]; of a uniform draw 1 / actions
   */
  public double meanProbability() {
    return StrictMath.exp(logLikelihood() / choices);
  }

  /**
   * The log-evidence by the Laplace approximation: choices given the family and its priors, with
   * the parameters integrated out.
   *
   * @return nats; higher is better
   */
  public double logEvidence() {
    return laplace.logEvidence();
  }

  /**
   * Akaike's criterion, 2 k - 2 ln L, with the likelihood at the posterior's mode: exact as far as
   * the priors are weak.
   *
   * @return lower is better
   */
  public double aic() {
    return 2 * space.size() - 2 * logLikelihood();
  }

  /**
   * Schwarz's criterion, k ln n - 2 ln L for n choices, with the likelihood at the posterior's
   * mode: exact as far as the priors are weak.
   *
   * @return lower is better
   */
  public double bic() {
    return space.size() * StrictMath.log(choices) - 2 * logLikelihood();
  }

  /**
   * Draws from the posterior.
   *
   * @param sampler how
   * @param seeds all chance comes from here
   * @return the draws
   */
  public PosteriorDraws draw(SliceSampler sampler, SeedTree seeds) {
    return new PosteriorDraws(space, sampler.sample(posterior, laplace, seeds));
  }
}
