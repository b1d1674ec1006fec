package org.jackdaw.core.option;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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
import org.jackdaw.api.option.OptionRecords;
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
    return new Binding<>(what, defaults, map).bound();
  }

  /** One map being bound. */
  private final class Binding<R extends Record> {

    private final String what;
    private final MapNode map;
    private final Map<String, RecordComponent> components;
    private final List<String> keys;
    private final Object[] originals;
    private final List<Object> bound;
    private final Class<R> type;
    private final Set<String> reset = new TreeSet<>();

    @SuppressWarnings("unchecked") // the class of an R is a Class<R>, as records are final
    Binding(String what, R defaults, MapNode map) {
      this.what = what;
      this.map = map;
      this.components = OptionRecords.components(defaults.getClass());
      this.keys = List.copyOf(components.keySet());
      this.originals = OptionRecords.values(defaults);
      this.bound = new ArrayList<>(Arrays.asList(originals));
      this.type = (Class<R>) defaults.getClass();
    }

    Optional<R> bound() {
      int before = problems.count();
      map.entries().forEach(this::bind);
      Optional<R> record = created();
      return problems.count() == before ? record : Optional.empty();
    }

    private void bind(String key, MapNode.Entry entry) {
      int position = keys.indexOf(key);
      if (position >= 0) {
        Type component = components.get(key).getGenericType();
        values
            .bind(what + ": " + key, component, bound.get(position), entry.value())
            .ifPresentOrElse(value -> bound.set(position, value), () -> reset.add(key));
      } else if (!reserved.contains(key)) {
        Set<String> known = new TreeSet<>(keys);
        known.addAll(reserved);
        problems.add(entry.place(), what + ": " + NearestName.message("key", key, known));
      }
    }

    /**
     * Makes the record; where its constructor refuses the value of a key, reports it, puts the
     * default back and tries again, so that several bad values are found at once.
     */
    private Optional<R> created() {
      while (true) {
        try {
          return Optional.of(OptionRecords.create(type, bound));
        } catch (IllegalArgumentException e) {
          if (!repaired(String.valueOf(e.getMessage()))) {
            return Optional.empty();
          }
        } catch (RuntimeException e) {
          problems.add(map.place(), what + ": making the options fails with " + e);
          return Optional.empty();
        }
      }
    }

    private boolean repaired(String message) {
      if (named(message, reset).isPresent()) {
        return false; // may follow from a default put back
      }
      Optional<String> key = named(message, map.entries().keySet()).filter(keys::contains);
      problems.add(key.map(k -> valueOf(map, k)).orElse(map).place(), message);
      key.ifPresent(reset::add);
      key.map(keys::indexOf).ifPresent(position -> bound.set(position, originals[position]));
      return key.isPresent();
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
