package org.jackdaw.aif.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An object of a golden file, read strictly: it remembers which keys were asked for, and {@link
 * #finish} reports every other key that has a value. Objects opened through this one are included.
 */
public final class GoldenKeys {

  private static final String[] DESCRIPTIVE = {"schema", "id", "kind", "description", "source"};

  private final String name;
  private final JsonNode node;
  private final Set<String> read = new TreeSet<>();
  private final Map<String, GoldenKeys> opened = new LinkedHashMap<>();

  private GoldenKeys(String name, JsonNode node) {
    this.name = name;
    this.node = node;
  }

  /**
   * A whole file, whose descriptive keys count as read.
   *
   * @param file the root of the file
   * @return nothing else read yet
   */
  public static GoldenKeys of(JsonNode file) {
    GoldenKeys keys = new GoldenKeys("", file);
    keys.ignore(DESCRIPTIVE);
    return keys;
  }

  /**
   * The value of a key, which counts as read with all that is in it.
   *
   * @param key the key
   * @return the value; a missing node if there is none or it is null
   */
  public JsonNode get(String key) {
    read.add(key);
    JsonNode value = node.path(key);
    return value.isNull() ? MissingNode.getInstance() : value;
  }

  /**
   * Whether a key has a value; does not count as reading it.
   *
   * @param key the key
   * @return false if it is absent or null
   */
  public boolean has(String key) {
    return node.hasNonNull(key);
  }

  /**
   * An object below a key, to be read as strictly.
   *
   * @param key the key
   * @return the object; empty if there is none
   */
  public GoldenKeys object(String key) {
    read.add(key);
    return open(key, node.path(key));
  }

  /**
   * The objects of a list below a key, to be read as strictly.
   *
   * @param key the key
   * @return in order; empty if there is no list
   */
  public List<GoldenKeys> objects(String key) {
    read.add(key);
    List<GoldenKeys> list = new ArrayList<>();
    JsonNode array = node.path(key);
    for (int i = 0; i < array.size(); i++) {
      list.add(open(key + " " + i, array.get(i)));
    }
    return list;
  }

  private GoldenKeys open(String key, JsonNode value) {
    String path = name.isEmpty() ? key : name + "." + key;
    return opened.computeIfAbsent(key, k -> new GoldenKeys(path, value));
  }

  /**
   * Takes note of keys that need no reading, because other keys decide.
   *
   * @param keys the keys
   */
  public void ignore(String... keys) {
    read.addAll(Set.of(keys));
  }

  /**
   * A number that an option has.
   *
   * @param key the key
   * @param otherwise the number where the file has none
   * @return the number
   */
  public double number(String key, double otherwise) {
    JsonNode value = get(key);
    return value.isMissingNode() ? otherwise : GoldenTensor.number(value);
  }

  /**
   * A switch that an option is.
   *
   * @param key the key
   * @param otherwise the position where the file has none
   * @return the position
   */
  public boolean flag(String key, boolean otherwise) {
    return get(key).asBoolean(otherwise);
  }

  /**
   * A word among those known; any other is reported as unsupported.
   *
   * @param key the key
   * @param deviations told of another word
   * @param words the known words; the first is the default
   * @return the word of the file, or the default
   */
  public String word(String key, Deviations deviations, String... words) {
    String word = get(key).asText(words[0]);
    if (!Set.of(words).contains(word)) {
      deviations.unsupported(key, word);
      return words[0];
    }
    return word;
  }

  /**
   * Where this object stands in the file.
   *
   * @return such as {@code steps 3}; empty for the whole file
   */
  public String name() {
    return name;
  }

  /**
   * Reports every key with a value that was not read, here and in the objects opened.
   *
   * @param deviations told of each
   */
  public void finish(Deviations deviations) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!read.contains(key) && has(key)) {
                deviations.unsupported(name.isEmpty() ? key : name + "." + key);
              }
            });
    opened.values().forEach(keys -> keys.finish(deviations));
  }
}
