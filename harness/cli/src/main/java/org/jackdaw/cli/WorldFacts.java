package org.jackdaw.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.text.Decimals;
import org.jackdaw.core.metric.ModelFacts;

/** The sizes of a world and its exact yardsticks. */
final class WorldFacts {

  private static final int MOST_LABELS = 12;
  private static final int SHOWN_DIGITS = 8;

  private WorldFacts() {}

  static <O extends Record> Map<String, String> of(EnvironmentFactory<O> factory, O options) {
    Map<String, String> facts = new LinkedHashMap<>();
    try (Environment world = factory.create(options)) {
      EnvironmentSpec spec = world.spec();
      for (Modality modality : spec.observations().modalities()) {
        facts.put("observes " + modality.name(), words(modality.space()));
      }
      facts.put("actions", words(spec.actions()));
      facts.put("step limit", words(spec.stepLimit()));
      if (world instanceof PublishesModel publisher) {
        model(facts, publisher.model(0), spec.stepLimit());
        if (!publisher.model(0).hash().equals(publisher.model(1).hash())) {
          facts.put("drawn per run", "yes; the figures above are those of one run");
        }
      }
    }
    return facts;
  }

  private static void model(Map<String, String> facts, Model model, OptionalInt limit) {
    for (Variable factor : model.factors()) {
      facts.put("hidden " + factor.name(), words(factor.labels()));
    }
    if (limit.isPresent() && model.reward().isPresent()) {
      ModelFacts known = new ModelFacts(model, limit.getAsInt());
      facts.put("uniform policy", words(known.floor(), "too many states"));
      facts.put(
          "optimum",
          words(
              known.ceiling(),
              model.between().isEmpty()
                  ? "too many reachable beliefs"
                  : "what is hidden outlives an episode"));
    }
    facts.put("model", model.hash());
  }

  private static String words(OptionalDouble value, String hindrance) {
    return value.isPresent()
        ? number(value.getAsDouble()) + " exact return per episode"
        : "not computed: " + hindrance;
  }

  private static String words(Space space) {
    if (space instanceof Discrete discrete) {
      return words(discrete.labels());
    }
    if (space instanceof MultiDiscrete several) {
      return several.parts().stream()
          .map(p -> words(p.labels()))
          .collect(Collectors.joining(" x "));
    }
    return space.toString();
  }

  private static String words(List<String> labels) {
    return labels.size() > MOST_LABELS
        ? labels.size() + " values"
        : labels.size() + ": " + String.join(", ", labels);
  }

  private static String words(OptionalInt limit) {
    return limit.isPresent() ? limit.getAsInt() + " steps" : "none";
  }

  /** A probability or an entropy, to three decimals. */
  static String rounded(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** A number as a person reads it. */
  static String number(double value) {
    java.math.MathContext digits = new java.math.MathContext(SHOWN_DIGITS);
    return Decimals.format(new java.math.BigDecimal(value).round(digits).doubleValue());
  }
}
