package org.jackdaw.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.text.Decimals;
import org.jackdaw.core.config.BoundWorld;
import org.jackdaw.core.metric.ModelFacts;

/** The sizes of a world and its exact yardsticks. */
final class WorldFacts {

  private static final int MOST_LABELS = 12;
  private static final int SHOWN_DIGITS = 8;

  private WorldFacts() {}

  static Map<String, String> of(BoundWorld bound) {
    Map<String, String> facts = new LinkedHashMap<>();
    try (Environment world = bound.open()) {
      EnvironmentSpec spec = bound.spec(world);
      List<String> modified = bound.modifications();
      for (int m = 0; m < modified.size(); m++) {
        facts.put("modification " + (m + 1), modified.get(m));
      }
      for (Modality modality : spec.observations().modalities()) {
        facts.put("observes " + modality.name(), words(modality.space()));
      }
      facts.put("actions", words(spec.actions()));
      facts.put("step limit", words(spec.stepLimit()));
      if (world instanceof PublishesModel publisher) {
        models(facts, publisher, spec.stepLimit());
      }
      List<String> reasons = BoundWorld.reasons(world);
      if (!reasons.isEmpty()) {
        facts.put("model", "none published: " + String.join("; ", reasons));
      }
    }
    return facts;
  }

  private static void models(
      Map<String, String> facts, PublishesModel publisher, OptionalInt limit) {
    factors(facts, publisher.model(0));
    values(facts, "", publisher.model(0), limit);
    for (int change : publisher.changes()) {
      values(facts, ", from " + change + " on", publisher.model(0, change), limit);
    }
    if (!publisher.model(0).hash().equals(publisher.model(1).hash())) {
      facts.put("drawn per run", "yes; the figures above are those of one run");
    }
  }

  private static void factors(Map<String, String> facts, Model model) {
    for (Variable factor : model.factors()) {
      facts.put("hidden " + factor.name(), words(factor.labels()));
    }
  }

  private static void values(
      Map<String, String> facts, String when, Model model, OptionalInt limit) {
    if (limit.isPresent() && model.reward().isPresent()) {
      ModelFacts known = new ModelFacts(model, limit.getAsInt());
      facts.put("uniform policy" + when, words(known.floor(), "too many states"));
      BlindFacts.of(known, limit.getAsInt())
          .forEach((name, words) -> facts.put(name + when, words));
      facts.put(
          "optimum" + when,
          words(
              known.ceiling(),
              model.between().isEmpty()
                  ? "too many reachable beliefs"
                  : "what is hidden outlives an episode"));
    }
    facts.put("model" + when, model.hash());
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
