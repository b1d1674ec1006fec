package org.jackdaw.aif.fit;

import java.util.List;
import org.jackdaw.aif.fit.posterior.LaplaceApproximation;
import org.jackdaw.aif.fit.posterior.LogDensity;
import org.jackdaw.aif.fit.posterior.Mode;
import org.jackdaw.aif.fit.posterior.ModeSearch;
import org.jackdaw.api.random.SeedTree;

/**
 * Fits the parameters of a family of agents to behaviour: the mode of the posterior, and its
 * Laplace approximation there.
 */
public final class Fitting {

  private static final int STARTS = 3;

  private final AgentFamily family;
  private final ParameterSpace space;
  private final SeedTree seeds;
  private final int starts;

  /**
   * Fits from three starts: the prior's medians and two draws.
   *
   * @param family the agents
   * @param space the parameters and their priors
   * @throws IllegalArgumentException if a parameter means nothing to the family
   */
  public Fitting(AgentFamily family, ParameterSpace space) {
    this(family, space, STARTS, SeedTree.root(0));
  }

  /**
   * Fits from some starts.
   *
   * @param family the agents
   * @param space the parameters and their priors
   * @param starts from how many points the mode is searched, at least 1: the prior's medians, and
   *     draws from the prior
   * @param seeds decides the draws
   * @throws IllegalArgumentException if a parameter means nothing to the family
   */
  public Fitting(AgentFamily family, ParameterSpace space, int starts, SeedTree seeds) {
    if (starts < 1) {
      throw new IllegalArgumentException("fitting: starts must be >= 1, got " + starts);
    }
    this.family = family;
    this.space = space;
    this.starts = starts;
    this.seeds = seeds;
    family.check(space.names().stream().filter(n -> !n.equals(ChoiceLikelihood.LAPSE)).toList());
  }

  /**
   * The same fitting with other priors.
   *
   * @param other the parameters and their priors
   * @return a new fitting
   */
  public Fitting withPriors(ParameterSpace other) {
    return new Fitting(family, other, starts, seeds);
  }

  /**
   * Fits one subject.
   *
   * @param behaviour what it did
   * @return the fit
   * @throws IllegalArgumentException if some choice has probability 0 under every start, as with
   *     agents that always take the best action
   * @throws ArithmeticException if the behaviour and the priors leave a direction open
   */
  public Fit fit(Behaviour behaviour) {
    LogDensity posterior = posterior(behaviour);
    List<double[]> points = space.starts(starts, seeds.child(behaviour.subject()).stream());
    if (points.stream().allMatch(p -> posterior.at(p) == Double.NEGATIVE_INFINITY)) {
      throw new IllegalArgumentException(
          behaviour.subject()
              + ": a choice has probability 0 under every start; let the agents draw their actions"
              + " (active-inference: deterministic: false), or fit a parameter lapse");
    }
    return new Fit(
        behaviour.subject(),
        space,
        posterior,
        approximation(behaviour.subject(), posterior, points),
        behaviour.choices());
  }

  private LaplaceApproximation approximation(
      String subject, LogDensity posterior, List<double[]> points) {
    Mode mode = ModeSearch.from(posterior, points);
    try {
      return LaplaceApproximation.at(posterior, mode);
    } catch (ArithmeticException e) {
      throw new ArithmeticException(
          subject + ": parameters " + space.names() + ": " + e.getMessage());
    }
  }

  /**
   * Fits several subjects, each on its own.
   *
   * @param subjects what they did
   * @return one fit per subject, in order
   */
  public List<Fit> fit(List<Behaviour> subjects) {
    return subjects.stream().map(this::fit).toList();
  }

  /**
   * The posterior of one subject's parameters over their coordinates: log-likelihood plus
   * normalised log-prior.
   *
   * @param behaviour what it did
   * @return the log of its density times the evidence
   */
  public LogDensity posterior(Behaviour behaviour) {
    ChoiceLikelihood likelihood = new ChoiceLikelihood(family, behaviour);
    return new LogDensity() {
      @Override
      public int dimension() {
        return space.size();
      }

      @Override
      public double at(double[] point) {
        Values values = space.values(point);
        boolean finite = values.byName().values().stream().allMatch(Double::isFinite);
        return finite ? likelihood.at(values) + space.logPrior(point) : Double.NEGATIVE_INFINITY;
      }
    };
  }
}
