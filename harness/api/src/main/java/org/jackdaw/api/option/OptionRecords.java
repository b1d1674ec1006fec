package org.jackdaw.api.option;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jackdaw.api.text.NearestName;

/** Options records by the configuration keys of their components. */
public final class OptionRecords {

  private OptionRecords() {}

  /**
   * The components by kebab-case key.
   *
   * @param type a record class
   * @return key to component, in the order of the record
   */
  public static Map<String, RecordComponent> components(Class<? extends Record> type) {
    Map<String, RecordComponent> components = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.put(key(component), component);
    }
    return components;
  }

  /**
   * The configuration key of a component.
   *
   * @param component such as {@code cueValidity}
   * @return its key, such as {@code cue-validity}
   */
  public static String key(RecordComponent component) {
    StringBuilder key = new StringBuilder();
    for (char c : component.getName().toCharArray()) {
      key.append(Character.isUpperCase(c) ? "-" : "").append(c);
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * The value of a component.
   *
   * @param options a record
   * @param component one of its components
   * @return its value
   */
  public static Object value(Record options, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(options);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(component + " cannot be read", e.getCause());
    }
  }

  /**
   * The values of all components.
   *
   * @param options a record
   * @return the values, in the order of the record
   */
  public static Object[] values(Record options) {
    return Arrays.stream(options.getClass().getRecordComponents())
        .map(component -> value(options, component))
        .toArray();
  }

  /**
   * A record of a type; whatever its constructor throws is thrown here.
   *
   * @param <R> the record
   * @param type its class
   * @param values one per component, in order
   * @return a new record
   */
  public static <R extends Record> R create(Class<R> type, List<Object> values) {
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

  /**
   * The same options with one value replaced, such as {@code with(defaults, "policy-length", 2)}.
   *
   * @param <R> the record
   * @param options valid options
   * @param key the component's key; of a record within the record joined by a dot
   * @param value a value of the component's type
   * @return new options
   * @throws IllegalArgumentException for an unknown key, a value of another type, or one that the
   *     options refuse
   */
  public static <R extends Record> R with(R options, String key, Object value) {
    @SuppressWarnings("unchecked") // the class of an R
    Class<R> type = (Class<R>) options.getClass();
    List<String> keys = List.copyOf(components(type).keySet());
    String[] parts = key.split("\\.", 2);
    int position = keys.indexOf(parts[0]);
    if (position < 0) {
      throw NearestName.unknown("option", parts[0], keys);
    }
    Object[] values = values(options);
    values[position] =
        parts.length == 1
            ? fitting(type.getRecordComponents()[position], value)
            : inner(key, values[position], parts[1], value);
    return create(type, Arrays.asList(values));
  }

  private static Object fitting(RecordComponent component, Object value) {
    Class<?> type = MethodType.methodType(component.getType()).wrap().returnType();
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          key(component) + ": must be a " + component.getType().getSimpleName() + ", got " + value);
    }
    return value;
  }

  private static Object inner(String key, Object old, String rest, Object value) {
    if (old instanceof Record nested) {
      return with(nested, rest, value);
    }
    throw new IllegalArgumentException(key + ": there are no options of that depth");
  }
}
