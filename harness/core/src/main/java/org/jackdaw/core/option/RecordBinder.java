package org.jackdaw.core.option;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Problems;

/** Lays the keys of a map over the defaults of an options record. */
public final class RecordBinder {

  private final Problems problems;
  private final ValueBinder values;
  private final Set<String> reserved;

  /**
   * A binder.
   *
   * @param problems where it reports what does not fit
   */
  public RecordBinder(Problems problems) {
    this(problems, Set.of());
  }

  /**
   * A binder of maps that hold more than options.
   *
   * @param problems where it reports what does not fit
   * @param reserved keys that are not options, and left alone
   */
  public RecordBinder(Problems problems, Set<String> reserved) {
    this.problems = problems;
    this.values = new ValueBinder(problems);
    this.reserved = new TreeSet<>(reserved);
  }

  /**
   * Binds a map.
   *
   * @param what whose options they are, for messages
   * @param defaults the values of absent keys
   * @param map keys and values
   * @param <R> the options record
   * @return the options; empty if anything did not fit, which has then been reported
   */
  public <R extends Record> Optional<R> bind(String what, R defaults, MapNode map) {
    int before = problems.count();
    Map<String, RecordComponent> components = Options.components(defaults.getClass());
    List<String> keys = new ArrayList<>(components.keySet());
    List<Object> bound = new ArrayList<>(Arrays.asList(Options.values(defaults)));
    List<String> given = new ArrayList<>();
    for (Map.Entry<String, MapNode.Entry> entry : map.entries().entrySet()) {
      String key = entry.getKey();
      if (keys.contains(key)) {
        int position = keys.indexOf(key);
        values
            .bind(
                what + ": " + key,
                components.get(key).getGenericType(),
                bound.get(position),
                entry.getValue().value())
            .ifPresent(value -> bound.set(position, value));
        given.add(key);
      } else if (!reserved.contains(key)) {
        problems.add(entry.getValue().place(), unknown(what, key, keys));
      }
    }
    @SuppressWarnings("unchecked")
    Class<R> type = (Class<R>) defaults.getClass();
    Optional<R> record = create(type, bound, defaults, map, given);
    return problems.count() == before ? record : Optional.empty();
  }

  private String unknown(String what, String key, List<String> keys) {
    Set<String> known = new TreeSet<>(keys);
    known.addAll(reserved);
    return what + ": " + NearestName.message("key", key, known);
  }

  /**
   * Makes the record; where its constructor refuses the value of a key, reports it, puts the
   * default back and tries again, so that several bad values are found at once.
   */
  private <R extends Record> Optional<R> create(
      Class<R> type, List<Object> bound, R defaults, MapNode map, List<String> given) {
    List<String> keys = List.copyOf(Options.components(type).keySet());
    Object[] originals = Options.values(defaults);
    Set<String> reset = new TreeSet<>();
    while (true) {
      try {
        return Optional.of(Options.create(type, bound));
      } catch (IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        if (named(message, reset).isPresent()) {
          return Optional.empty(); // may follow from a default put back
        }
        Optional<String> key = named(message, given);
        problems.add(key.map(k -> valueOf(map, k)).orElse(map).place(), message);
        if (key.isEmpty()) {
          return Optional.empty();
        }
        reset.add(key.get());
        bound.set(keys.indexOf(key.get()), originals[keys.indexOf(key.get())]);
      }
    }
  }

  private static Node valueOf(MapNode map, String key) {
    return map.entries().get(key).value();
  }

  /**
   * Where a message belongs: at the value of the key that it names first.
   *
   * @param message a sentence that may name a key of the map
   * @param map the map
   * @return the place of that value, or else of the map
   */
  public static Place placeOf(String message, MapNode map) {
    return named(message, map.entries().keySet())
        .map(key -> valueOf(map, key).place())
        .orElse(map.place());
  }

  private static Optional<String> named(String message, Iterable<String> keys) {
    List<String> mentioned = new ArrayList<>();
    for (String key : keys) {
      if (position(message, key) >= 0) {
        mentioned.add(key);
      }
    }
    return mentioned.stream().min(Comparator.comparingInt(key -> position(message, key)));
  }

  private static int position(String message, String key) {
    Matcher matcher =
        Pattern.compile("(?<![\\w-])" + Pattern.quote(key) + "(?![\\w-])").matcher(message);
    return matcher.find() ? matcher.start() : -1;
  }
}
