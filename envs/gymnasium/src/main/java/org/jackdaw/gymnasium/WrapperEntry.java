package org.jackdaw.gymnasium;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.gymnasium.world.PythonTask;

/** An entry of the option {@code python-wrappers}: a name, or a map of name and kwargs. */
final class WrapperEntry {

  private static final List<String> KEYS = List.of("name", "kwargs");

  private WrapperEntry() {}

  static PythonTask.Wrapper parse(Object entry) {
    if (entry instanceof Map<?, ?> map) {
      map.keySet().forEach(WrapperEntry::requireKnown);
      return new PythonTask.Wrapper(name(map.get("name")), kwargs(map.get("kwargs")));
    }
    return new PythonTask.Wrapper(name(entry), Map.of());
  }

  private static void requireKnown(Object key) {
    if (!KEYS.contains(key)) {
      throw NearestName.unknown("key in gymnasium: python-wrappers", String.valueOf(key), KEYS);
    }
  }

  private static String name(Object value) {
    if (value instanceof String name && !name.isBlank()) {
      return name;
    }
    throw new IllegalArgumentException(
        "gymnasium: python-wrappers must be names or maps with a name, got " + value);
  }

  private static Map<String, Object> kwargs(Object value) {
    Map<String, Object> kwargs = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> kwargs.put((String) key, inner));
    } else if (value != null) {
      throw new IllegalArgumentException(
          "gymnasium: python-wrappers: kwargs must be a map, got " + value);
    }
    return kwargs;
  }
}
