package org.jackdaw.core.metric;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;
import org.jackdaw.oracle.FactorInformation;
import org.jackdaw.oracle.LatentFactors;

/**
 * What information is about: the whole hidden state, one factor of it, or all that is latent, which
 * are the factors that stay what they are within an episode and are not known beforehand.
 *
 * @param factor a factor's name, {@link #LATENT}, or nothing for the whole state
 */
public record Topic(Optional<String> factor) {

  /** Stands for all latent factors together, unless a factor has this name. */
  public static final String LATENT = "latent";

  /** Refuses a blank name. */
  public Topic {
    if (factor.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("factor must not be blank");
    }
  }

  /**
   * The name of a column about this topic.
   *
   * @param start what is measured, with its source, such as {@code observer_info_gain}
   * @param unit the unit, empty for none
   * @return such as {@code observer_info_gain_context_bits}
   */
  public String column(String start, String unit) {
    String about = factor.map(name -> "_" + word(name)).orElse("");
    return start + about + (unit.isEmpty() ? "" : "_" + unit);
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  /**
   * The topic in words.
   *
   * @return such as {@code the factor context}
   */
  public String words() {
    return factor
        .map(name -> name.equals(LATENT) ? "what is latent" : "the factor " + name)
        .orElse("the hidden state");
  }

  /**
   * The factors of a model that the topic is about.
   *
   * @param model the model
   * @return their names; none where the model has none of them
   */
  public List<String> factors(Model model) {
    List<String> all = model.factors().stream().map(Variable::name).toList();
    if (factor.isEmpty()) {
      return all;
    }
    if (all.contains(factor.get())) {
      return List.of(factor.get());
    }
    return factor.get().equals(LATENT) ? LatentFactors.of(model) : List.of();
  }

  /**
   * What an ideal observer knows and learns about the topic, where it is not the whole state.
   *
   * @param observer the observer
   * @return empty for the whole state, and where the model has nothing of the topic
   */
  public Optional<FactorInformation> about(IdealObserver observer) {
    List<String> factors = factors(observer.filter().joint().model());
    return factor.isEmpty() || factors.isEmpty()
        ? Optional.empty()
        : Optional.of(new FactorInformation(observer.filter(), factors));
  }

  /**
   * Why nothing can be said about the topic in a world.
   *
   * @param facts the world's published model, where it publishes one
   * @return empty if something can be said, or there is no model
   */
  public Optional<String> hindrance(Optional<ModelFacts> facts) {
    if (factor.filter(LATENT::equals).isPresent()) {
      return Optional.empty(); // that nothing is latent is a finding
    }
    return facts
        .filter(known -> factors(known.model()).isEmpty())
        .map(known -> "the world has no hidden factor " + factor.orElseThrow());
  }
}
