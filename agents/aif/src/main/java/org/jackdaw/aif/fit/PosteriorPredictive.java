package org.jackdaw.aif.fit;

import java.util.function.ToDoubleFunction;
import org.jackdaw.api.random.SeedTree;

/**
 * What a fitted family predicts of behaviour that it was not fitted to: replications by simulation,
 * with parameters drawn from the posterior, and the probability of what the subject did next.
 */
public final class PosteriorPredictive {

  private final AgentFamily family;
  private final PosteriorDraws draws;

  /**
   * Predictions of one subject.
   *
   * @param family the agents
   * @param draws the subject's posterior
   */
  public PosteriorPredictive(AgentFamily family, PosteriorDraws draws) {
    this.family = family;
    this.draws = draws;
  }

  /**
   * Replicates a statistic of behaviour.
   *
   * @param simulation the world and the number of episodes
   * @param replications how many, at least 1 and at most one per draw
   * @param statistic a number read off behaviour, such as how often it begins with the cue
   * @param observed the statistic of the subject itself
   * @param seeds all chance comes from here
   * @return the replications beside the observed one
   */
  public Prediction replicate(
      Simulation simulation,
      int replications,
      ToDoubleFunction<Behaviour> statistic,
      double observed,
      SeedTree seeds) {
    if (replications < 1 || replications > draws.size()) {
      throw new IllegalArgumentException(
          "replications must be in [1, " + draws.size() + "], got " + replications);
    }
    double[] values = new double[replications];
    for (int r = 0; r < replications; r++) {
      Values drawn = draws.values((int) ((long) r * draws.size() / replications));
      values[r] =
          statistic.applyAsDouble(
              simulation.run("replication " + r, family, drawn, seeds.child(r)));
    }
    return new Prediction(observed, values);
  }

  /**
   * The log-probability of later episodes given the earlier ones, with the parameters integrated
   * out: of families fitted to the earlier ones the better predicts the later ones better.
   *
   * @param behaviour all episodes, those that the draws were fitted to first
   * @param from the first episode to predict
   * @return nats, at most 0
   */
  public double logPredictive(Behaviour behaviour, int from) {
    ChoiceLikelihood likelihood = new ChoiceLikelihood(family, behaviour);
    double[] scores = new double[draws.size()];
    double max = Double.NEGATIVE_INFINITY;
    for (int d = 0; d < scores.length; d++) {
      double[] episodes = likelihood.perEpisode(draws.values(d));
      for (int e = from; e < episodes.length; e++) {
        scores[d] += episodes[e];
      }
      max = Math.max(max, scores[d]);
    }
    double sum = 0;
    for (double score : scores) {
      sum += StrictMath.exp(score - max);
    }
    return max + StrictMath.log(sum / scores.length);
  }
}
