package org.jackdaw.gymnasium.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The first line of a Python process.
 *
 * @param protocol the version of the frames that it speaks
 * @param pid its process id
 * @param port where it listens on the loopback address, if it does
 * @param versions versions of Python and of packages, by name
 */
public record Handshake(int protocol, long pid, OptionalInt port, Map<String, String> versions) {

  /** The version of the frames that this side speaks. */
  public static final int PROTOCOL = 1;

  /** What the line starts with; other lines are what packages print while they are imported. */
  static final String MARK = "jackdaw-bridge ";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the versions. */
  public Handshake {
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
  }

  /**
   * Reads the line.
   *
   * @param line the whole line
   * @return the handshake
   * @throws ProcessLostException if it is no handshake, or of another protocol
   */
  static Handshake parse(String line) {
    JsonNode json = json(line);
    Map<String, String> versions = new TreeMap<>();
    json.path("versions")
        .properties()
        .forEach(v -> versions.put(v.getKey(), v.getValue().asText()));
    JsonNode port = json.path("port");
    int protocol = json.path("protocol").asInt(-1);
    if (protocol != PROTOCOL) {
      throw new ProcessLostException(
          "the Python side speaks protocol " + protocol + ", this side needs " + PROTOCOL);
    }
    return new Handshake(
        protocol,
        json.path("pid").asLong(),
        port.isInt() ? OptionalInt.of(port.asInt()) : OptionalInt.empty(),
        versions);
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line.substring(MARK.length()));
    } catch (JsonProcessingException e) {
      throw new ProcessLostException("the Python side started with nonsense: " + line, e);
    }
  }
}
