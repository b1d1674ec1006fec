package org.jackdaw.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.StreamSupport;

/** What the JSON cells of a recorded step say, in words. */
final class StepCells {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int MOST_POLICIES = 3;

  private StepCells() {}

  static JsonNode parsed(String cell) {
    try {
      return MAPPER.readTree(cell);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + cell, e);
    }
  }

  /** Names and values, such as {@code location cue, reward none}. */
  static String values(String cell) {
    StringBuilder words = new StringBuilder();
    parsed(cell)
        .properties()
        .forEach(
            e ->
                words
                    .append(words.isEmpty() ? "" : ", ")
                    .append(e.getKey())
                    .append(' ')
                    .append(value(e.getValue())));
    return words.toString();
  }

  private static String value(JsonNode value) {
    return value.isNull() ? "nothing" : value.isTextual() ? value.asText() : value.toString();
  }

  /** A belief by factor. */
  static Map<String, Map<String, Double>> belief(String cell) {
    return MAPPER.convertValue(
        parsed(cell), new TypeReference<LinkedHashMap<String, Map<String, Double>>>() {});
  }

  /** The likeliest policies, a line each. */
  static List<String> plan(String cell) {
    JsonNode policies = parsed(cell);
    return StreamSupport.stream(policies.spliterator(), false)
        .filter(policy -> policy.has("policy"))
        .sorted(Comparator.comparingDouble((JsonNode p) -> -p.path("posterior").asDouble()))
        .limit(MOST_POLICIES)
        .map(StepCells::policy)
        .toList();
  }

  private static String policy(JsonNode policy) {
    StringJoiner actions = new StringJoiner(", ");
    policy.path("actions").forEach(action -> actions.add(value(action)));
    if (actions.length() == 0) {
      actions.add("policy " + policy.path("policy").asInt());
    }
    StringJoiner terms = new StringJoiner(", ", " (", ")").setEmptyValue("");
    policy
        .path("terms")
        .properties()
        .forEach(e -> terms.add(e.getKey() + " " + number(e.getValue())));
    return number(policy.path("posterior"))
        + "  "
        + actions
        + "  efe "
        + number(policy.path("efe"))
        + terms;
  }

  private static String number(JsonNode value) {
    return value.isNumber() ? WorldFacts.rounded(value.asDouble()) : "not finite";
  }
}
