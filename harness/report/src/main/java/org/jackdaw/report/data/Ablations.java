package org.jackdaw.report.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jackdaw.core.result.Manifest;

/**
 * Which contenders of an experiment are others without some part: the same agent with the same
 * options, but for weights of which at least one is 0.
 */
final class Ablations {

  /** What a contender lacks whose weight is 0. */
  private static final Map<String, String> PARTS =
      new TreeMap<>(
          Map.of(
              "epistemic-weight", "epistemic term",
              "state-information-weight", "information gain about states",
              "parameter-information-weight", "information gain about parameters",
              "utility-weight", "utility"));

  /** Keys that may differ between a contender and what it ablates. */
  private static final List<String> NAMES = List.of("label", "on");

  /** One contender of the configuration; options without names and weights. */
  private record Configured(String label, ObjectNode weights, ObjectNode others) {}

  /**
   * That one contender is another without some part.
   *
   * @param of label of the whole
   * @param missing the part
   */
  record Ablation(String of, String missing) {}

  private final List<Configured> contenders = new ArrayList<>();

  private Ablations() {}

  /** Reads the contenders of a configuration; one that cannot be read has no ablations. */
  static Ablations of(Manifest manifest) {
    Ablations ablations = new Ablations();
    try {
      JsonNode root = new YAMLMapper().readTree(manifest.configuration());
      for (JsonNode contender : root.path("contenders")) {
        if (contender instanceof ObjectNode options) {
          ablations.contenders.add(configured(options));
        }
      }
    } catch (JsonProcessingException unreadable) {
      ablations.contenders.clear();
    }
    return ablations;
  }

  private static Configured configured(ObjectNode options) {
    ObjectNode others = options.deepCopy();
    ObjectNode weights = others.objectNode();
    String label = options.path("label").asText(options.path("agent").asText());
    others.remove(NAMES);
    for (String weight : PARTS.keySet()) {
      Optional.ofNullable(others.remove(weight)).ifPresent(value -> weights.set(weight, value));
    }
    return new Configured(label, weights, others);
  }

  /** What a contender is without, and of whom; empty for a contender that stands for itself. */
  Optional<Ablation> find(String label) {
    return contenders.stream()
        .filter(one -> one.label().equals(label))
        .findFirst()
        .flatMap(this::find);
  }

  private Optional<Ablation> find(Configured one) {
    return contenders.stream()
        .filter(whole -> whole.others().equals(one.others()))
        .map(whole -> new Ablation(whole.label(), missing(whole, one)))
        .filter(ablation -> !ablation.missing().isEmpty())
        .findFirst();
  }

  private static String missing(Configured whole, Configured one) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, String> part : PARTS.entrySet()) {
      double full = whole.weights().path(part.getKey()).asDouble();
      double left = one.weights().path(part.getKey()).asDouble();
      if (full != 0 && left == 0) {
        parts.add(part.getValue());
      } else if (full != left) {
        return "";
      }
    }
    return String.join(" and ", parts);
  }
}
