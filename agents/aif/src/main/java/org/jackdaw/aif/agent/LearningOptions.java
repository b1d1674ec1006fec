package org.jackdaw.aif.agent;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jackdaw.aif.convention.Conventions;
import org.jackdaw.aif.convention.Novelty;
import org.jackdaw.aif.learning.EpisodeLearning;
import org.jackdaw.aif.learning.LearningRule;
import org.jackdaw.api.option.Documented;

/**
 * How the agent learns what it was not given. Nothing is learnt in evaluation.
 *
 * @param when during an episode or at its end
 * @param beliefs from which beliefs, at the end of an episode
 * @param rates counts per observation of single tables
 * @param forgetting share of what has been learnt that is lost at each occasion
 * @param ceiling highest total of a column's counts
 * @param preferenceRate counts per outcome
 * @param preferencePrior counts of a modality before anything is learnt
 * @param habitRate counts per choice
 * @param habitPrior count of each policy before anything is learnt
 * @param novelty how information gain about parameters is computed
 * @param reduce Bayesian model reduction
 */
public record LearningOptions(
    @Documented("learn from each observation at once, or from all of an episode at its end")
        When when,
    @Documented(
            "at an episode's end, learn from beliefs as they were, or from what the whole episode"
                + " tells about each step")
        EpisodeLearning.Beliefs beliefs,
    @Documented(
            value =
                "learning rates of single tables by name, instead of those of their kind; 0 leaves a"
                    + " table as it is",
            range = "[0, inf), keys such as transition.location",
            unit = "counts")
        Map<String, Double> rates,
    @Documented(
            value =
                "share of what has been learnt about a table that is lost, towards its prior, before"
                    + " it learns",
            range = "[0, 1]")
        double forgetting,
    @Documented(
            value =
                "highest sum of the counts of one distribution, which are scaled down to it; null has"
                    + " none",
            range = "(0, inf) or null",
            unit = "counts")
        OptionalDouble ceiling,
    @Documented(
            value = "learning rate of preferences: outcomes that are met come to be preferred",
            range = "[0, inf)",
            unit = "counts")
        double preferenceRate,
    @Documented(
            value =
                "counts that stand for the preferences of a modality before any are learnt, if they"
                    + " are",
            range = "(0, inf)",
            unit = "counts")
        double preferencePrior,
    @Documented(
            value = "learning rate of habits: policies that are probable become more so",
            range = "[0, inf)",
            unit = "counts")
        double habitRate,
    @Documented(
            value = "count of each policy before any habit is learnt, where habits gives none",
            range = "(0, inf)",
            unit = "counts")
        double habitPrior,
    @Documented("information gain about unknown tables: the conventions' own, or another formula")
        ParameterGain novelty,
    @Documented("Bayesian model reduction between training episodes") ReduceOptions reduce) {

  /** When is learnt. */
  public enum When {
    /** From each observation at once. */
    ONLINE,
    /** From all of an episode at its end. */
    EPISODE
  }

  /** How information gain about unknown tables is computed. */
  public enum ParameterGain {
    /** As the conventions have it. */
    CONVENTIONAL,
    /** {@link Novelty#MUTUAL_INFORMATION}. */
    MUTUAL_INFORMATION,
    /** {@link Novelty#DIGAMMA_PRODUCT}. */
    DIGAMMA_PRODUCT,
    /** {@link Novelty#RECIPROCAL_PRODUCT}. */
    RECIPROCAL_PRODUCT,
    /** {@link Novelty#HALF_RECIPROCAL_PRODUCT}. */
    HALF_RECIPROCAL_PRODUCT
  }

  /** Copies the rates; refuses values out of range. */
  public LearningOptions {
    rates = Collections.unmodifiableSortedMap(new TreeMap<>(rates));
    rates.forEach((name, rate) -> OptionChecks.atLeast("learning.rates." + name, rate, 0));
    OptionChecks.share("learning.forgetting", forgetting);
    OptionChecks.above("learning.ceiling", ceiling.orElse(1), 0);
    OptionChecks.atLeast("learning.preference-rate", preferenceRate, 0);
    OptionChecks.above("learning.preference-prior", preferencePrior, 0);
    OptionChecks.atLeast("learning.habit-rate", habitRate, 0);
    OptionChecks.above("learning.habit-prior", habitPrior, 0);
  }

  LearningRule rule(double rate) {
    return new LearningRule(rate, forgetting, ceiling.orElse(Double.POSITIVE_INFINITY));
  }

  Conventions with(Conventions conventions) {
    return switch (novelty) {
      case CONVENTIONAL -> conventions;
      case MUTUAL_INFORMATION -> conventions.with(Novelty.MUTUAL_INFORMATION);
      case DIGAMMA_PRODUCT -> conventions.with(Novelty.DIGAMMA_PRODUCT);
      case RECIPROCAL_PRODUCT -> conventions.with(Novelty.RECIPROCAL_PRODUCT);
      case HALF_RECIPROCAL_PRODUCT -> conventions.with(Novelty.HALF_RECIPROCAL_PRODUCT);
    };
  }
}
