package org.jackdaw.gymnasium.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jackdaw.api.space.Box;
import org.jackdaw.api.space.Discrete;
import org.jackdaw.api.space.Modality;
import org.jackdaw.api.space.MultiDiscrete;
import org.jackdaw.api.space.ObservationSpace;
import org.jackdaw.api.space.Space;
import org.jackdaw.api.space.Vector;

/**
 * What a Python environment says of itself.
 *
 * @param observations its modalities; each is {@link Discrete} or a {@link Box}
 * @param actions its action space
 * @param limit the step limit that its registration declares, or that it keeps itself
 * @param modelled whether it publishes a table of its transitions
 * @param reason why a table that is there is not used; blank if there is none, or it is used
 * @param versions version of the package it comes from, by name
 */
public record Description(
    ObservationSpace observations,
    Space actions,
    OptionalInt limit,
    boolean modelled,
    String reason,
    Map<String, String> versions) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the versions. */
  public Description {
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
  }

  /**
   * Reads a description.
   *
   * @param text JSON of the Python side
   * @return the description
   */
  public static Description parse(byte[] text) {
    JsonNode json = json(text);
    List<Modality> modalities = new ArrayList<>();
    json.path("modalities").forEach(m -> modalities.add(modality(m)));
    Map<String, String> versions = new TreeMap<>();
    json.path("versions")
        .properties()
        .forEach(v -> versions.put(v.getKey(), v.getValue().asText()));
    JsonNode limit = json.path("limit");
    return new Description(
        new ObservationSpace(modalities),
        actions(json.path("actions")),
        limit.isInt() ? OptionalInt.of(limit.asInt()) : OptionalInt.empty(),
        json.path("model").path("published").asBoolean(),
        json.path("model").path("reason").asText(),
        versions);
  }

  private static JsonNode json(byte[] text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException("the Python side described a world by nonsense", e);
    }
  }

  private static Modality modality(JsonNode json) {
    String name = json.path("name").asText();
    if (json.path("kind").asText().equals("vector")) {
      return new Modality(name, box(json));
    }
    return new Modality(
        name,
        json.has("labels")
            ? new Discrete(texts(json.path("labels")))
            : Discrete.of(json.path("size").asInt()));
  }

  private static Space actions(JsonNode json) {
    return switch (json.path("kind").asText()) {
      case "discrete" -> new Discrete(texts(json.path("labels")));
      case "multi" -> several(json);
      default -> box(json);
    };
  }

  private static MultiDiscrete several(JsonNode json) {
    List<Discrete> parts = new ArrayList<>();
    json.path("sizes").forEach(size -> parts.add(Discrete.of(size.asInt())));
    return new MultiDiscrete(texts(json.path("names")), parts);
  }

  private static Box box(JsonNode json) {
    return new Box(vector(json.path("low")), vector(json.path("high")));
  }

  private static Vector vector(JsonNode texts) {
    return Vector.of(texts(texts).stream().mapToDouble(Description::number).toArray());
  }

  /** A number as Python writes it. */
  private static double number(String text) {
    return switch (text) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
