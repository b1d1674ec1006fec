package org.jackdaw.core.option;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The components of an options record by their configuration keys. */
final class Options {

  private Options() {}

  /** The components by kebab-case key, in the order of the record. */
  static Map<String, RecordComponent> components(Class<? extends Record> type) {
    Map<String, RecordComponent> components = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.put(key(component), component);
    }
    return components;
  }

  /** The configuration key of a component: {@code cueValidity} is {@code cue-validity}. */
  static String key(RecordComponent component) {
    StringBuilder key = new StringBuilder();
    for (char c : component.getName().toCharArray()) {
      key.append(Character.isUpperCase(c) ? "-" : "").append(c);
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  /** The value of a component. */
  static Object value(Record options, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(options);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(component + " cannot be read", e.getCause());
    }
  }

  /** The values of all components, in the order of the record. */
  static Object[] values(Record options) {
    return Arrays.stream(options.getClass().getRecordComponents())
        .map(component -> value(options, component))
        .toArray();
  }

  /** A record of a type; whatever its constructor throws is thrown here. */
  static <R extends Record> R create(Class<R> type, List<Object> values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(type + " cannot be made", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }
}
