package org.jackdaw.cli.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jackdaw.aif.conformance.GoldenKeys;

/** Options of a world, by their keys in a configuration, made from the parameters of a file. */
final class WorldOptions {

  private final Optional<String> world;
  private final GoldenKeys parameters;
  private final ObjectNode options = JsonNodeFactory.instance.objectNode();

  private WorldOptions(Optional<String> world, GoldenKeys parameters) {
    this.world = world;
    this.parameters = parameters;
  }

  static WorldOptions of(String world, GoldenKeys parameters) {
    return new WorldOptions(Optional.of(world), parameters);
  }

  /** For a world that there is none of. */
  static WorldOptions ofNone(GoldenKeys parameters) {
    return new WorldOptions(Optional.empty(), parameters);
  }

  /** The id of the world; empty if there is no such world. */
  Optional<String> world() {
    return world;
  }

  /** Takes parameters over, each under its name with hyphens. */
  WorldOptions copy(String... keys) {
    for (String key : keys) {
      copyAs(key, key.replace('_', '-'));
    }
    return this;
  }

  /** Takes a parameter over under another name; an absent one leaves the default. */
  WorldOptions copyAs(String key, String option) {
    JsonNode value = parameters.get(key);
    if (!value.isMissingNode()) {
      options.set(option, plain(value));
    }
    return this;
  }

  /** Whole numbers stay whole although some writers give them a decimal point. */
  private static JsonNode plain(JsonNode value) {
    if (value.isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> items.add(plain(item)));
      return items;
    }
    return value.isDouble() && value.canConvertToExactIntegral()
        ? JsonNodeFactory.instance.numberNode(value.longValue())
        : value;
  }

  WorldOptions put(String option, double value) {
    options.put(option, value);
    return this;
  }

  WorldOptions put(String option, boolean value) {
    options.put(option, value);
    return this;
  }

  WorldOptions put(String option, String value) {
    options.put(option, value);
    return this;
  }

  WorldOptions putNone(String option) {
    options.putArray(option);
    return this;
  }

  WorldOptions putSizes(String option, int... sizes) {
    ArrayNode items = options.putArray(option);
    for (int size : sizes) {
      items.add(size);
    }
    return this;
  }

  String json() {
    return options.toString();
  }
}
