package org.jackdaw.gymnasium.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A world as Python is asked for it.
 *
 * @param env Gymnasium's id
 * @param kwargs what the environment is made with
 * @param wrappers what is put around it, from the inside out
 * @param cells whether boxes of whole numbers become one modality per number
 * @param mask whether the action mask of {@code info} is read
 * @param renderMode how the environment draws; empty: not at all
 * @param resetOptions what every reset is given
 * @param model whether a table of transitions is looked for
 */
public record PythonTask(
    String env,
    Map<String, Object> kwargs,
    List<Wrapper> wrappers,
    boolean cells,
    boolean mask,
    Optional<String> renderMode,
    Map<String, Object> resetOptions,
    boolean model) {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS).build();

  /**
   * A wrapper.
   *
   * @param name its class in {@code gymnasium.wrappers}, or {@code module:Class}
   * @param kwargs what it is made with besides the environment
   */
  public record Wrapper(String name, Map<String, Object> kwargs) {}

  /**
   * The task in the words of the Python side.
   *
   * @return JSON, the same for equal tasks
   */
  public byte[] json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("env", env);
    json.put("kwargs", plain(kwargs));
    json.put("wrappers", wrappers.stream().map(PythonTask::plain).toList());
    json.put("boxes", cells ? "cells" : "vector");
    json.put("mask", mask);
    json.put("render_mode", renderMode.orElse(null));
    json.put("reset_options", resetOptions.isEmpty() ? null : plain(resetOptions));
    json.put("model", model);
    try {
      return JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("gymnasium: kwargs cannot be written as JSON: " + e, e);
    }
  }

  private static Map<String, Object> plain(Wrapper wrapper) {
    return Map.of("name", wrapper.name(), "kwargs", plain(wrapper.kwargs()));
  }

  /** Values as JSON has them: an empty optional is null, which Python calls None. */
  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, inner) -> plain.put((String) key, plain(inner)));
      return plain;
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(PythonTask::plain).toArray();
    }
    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
  }
}
