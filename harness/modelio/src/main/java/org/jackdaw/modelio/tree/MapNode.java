package org.jackdaw.modelio.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A map with text keys, in the order of the document.
 *
 * @param place where it begins
 * @param entries what stands under each key
 */
public record MapNode(Place place, Map<String, Entry> entries) implements Node {

  /**
   * What stands under a key.
   *
   * @param place where the key stands
   * @param value its value
   */
  public record Entry(Place place, Node value) {}

  /** Copies the entries and keeps their order. */
  public MapNode {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /**
   * The value of a key.
   *
   * @param key the key
   * @return its value, empty if the key is absent
   */
  public Optional<Node> find(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  /**
   * Where a key stands.
   *
   * @param key the key
   * @return its place; the map's own place if the key is absent
   */
  public Place placeOf(String key) {
    Entry entry = entries.get(key);
    return entry == null ? place : entry.place();
  }

  /**
   * This map with another value under a key.
   *
   * @param key the key, replaced where it stands or added at the end
   * @param value its value, whose place becomes the key's
   * @return a new map
   */
  public MapNode with(String key, Node value) {
    Map<String, Entry> changed = new LinkedHashMap<>(entries);
    changed.put(key, new Entry(value.place(), value));
    return new MapNode(place, changed);
  }

  /**
   * This map without a key.
   *
   * @param key the key, present or not
   * @return a new map
   */
  public MapNode without(String key) {
    Map<String, Entry> changed = new LinkedHashMap<>(entries);
    changed.remove(key);
    return new MapNode(place, changed);
  }

  @Override
  public String words() {
    return "a map";
  }

  @Override
  public MapNode at(Place other) {
    Map<String, Entry> moved = new LinkedHashMap<>();
    entries.forEach((key, entry) -> moved.put(key, new Entry(other, entry.value().at(other))));
    return new MapNode(other, moved);
  }
}
