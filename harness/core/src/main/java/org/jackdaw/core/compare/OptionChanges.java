package org.jackdaw.core.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** In which options two definitions of a contender differ. */
final class OptionChanges {

  /** What says where it runs, not what it is. */
  private static final List<String> PLACES = List.of("on", "label");

  private OptionChanges() {}

  /** Such as {@code step-size: 0.1 against 0.2}; none for equal definitions. */
  static List<String> between(String first, String second) {
    try {
      YAMLMapper yaml = new YAMLMapper();
      return differences(yaml.readTree(first), yaml.readTree(second));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a contender's definition is not YAML: " + first, e);
    }
  }

  private static List<String> differences(JsonNode first, JsonNode second) {
    TreeSet<String> names = new TreeSet<>();
    first.fieldNames().forEachRemaining(names::add);
    second.fieldNames().forEachRemaining(names::add);
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      if (!PLACES.contains(name) && !first.path(name).equals(second.path(name))) {
        differences.add(
            name + ": " + text(first.path(name)) + " against " + text(second.path(name)));
      }
    }
    return differences;
  }

  private static String text(JsonNode value) {
    return value.isMissingNode()
        ? "nothing"
        : value.isTextual() ? value.asText() : value.toString();
  }
}
