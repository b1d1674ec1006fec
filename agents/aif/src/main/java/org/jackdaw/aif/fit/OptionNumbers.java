package org.jackdaw.aif.fit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.api.text.NearestName;

/**
 * The continuous numbers in an options record by configuration key: components {@code gamma}, those
 * of a record in the record {@code planner.discount}, entries of a list of numbers {@code
 * habits.2}.
 */
final class OptionNumbers {

  private final Record options;

  OptionNumbers(Record options) {
    this.options = options;
  }

  /** The keys, in the order of the record. */
  Set<String> keys() {
    Set<String> numbers = new LinkedHashSet<>();
    collect("", options, numbers);
    return numbers;
  }

  private static void collect(String prefix, Record record, Set<String> numbers) {
    OptionRecords.components(record.getClass())
        .forEach(
            (key, component) -> add(prefix + key, OptionRecords.value(record, component), numbers));
  }

  private static void add(String key, Object value, Set<String> numbers) {
    if (value instanceof Record nested) {
      collect(key + ".", nested, numbers);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size() && list.get(i) instanceof Double; i++) {
        numbers.add(key + "." + i);
      }
    } else if (value instanceof Double || value instanceof OptionalDouble) {
      numbers.add(key);
    }
  }

  /** The same options with some numbers replaced; refuses keys that are not {@link #keys}. */
  Record with(Map<String, Double> values) {
    Collection<String> known = keys();
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        throw NearestName.unknown("continuous option", key, known);
      }
    }
    return replaced("", options, values);
  }

  private static Record replaced(String prefix, Record record, Map<String, Double> values) {
    List<Object> parts = new ArrayList<>();
    OptionRecords.components(record.getClass())
        .forEach(
            (key, component) ->
                parts.add(replaced(prefix + key, OptionRecords.value(record, component), values)));
    return OptionRecords.create(record.getClass(), parts);
  }

  private static Object replaced(String key, Object old, Map<String, Double> values) {
    if (old instanceof Record nested) {
      return replaced(key + ".", nested, values);
    }
    if (old instanceof List<?> list) {
      List<Object> entries = new ArrayList<>(list);
      for (int i = 0; i < entries.size(); i++) {
        entries.set(i, values.containsKey(key + "." + i) ? values.get(key + "." + i) : list.get(i));
      }
      return entries;
    }
    if (!values.containsKey(key)) {
      return old;
    }
    return old instanceof OptionalDouble ? OptionalDouble.of(values.get(key)) : values.get(key);
  }
}
