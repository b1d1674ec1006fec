package org.jackdaw.api.option;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.text.NearestName;

/** Options records by the configuration keys of their components. */
public final class OptionRecords {

  private OptionRecords() {}

  /**
   * The components by kebab-case key; in place of an {@link Inlined} one stand those of its record.
   *
   * @param type a record class
   * @return key to component, in the order of the record
   * @throws IllegalArgumentException if two components have one key
   */
  public static Map<String, RecordComponent> components(Class<? extends Record> type) {
    Map<String, RecordComponent> components = new LinkedHashMap<>();
    for (RecordComponent component : flat(type)) {
      if (components.put(key(component), component) != null) {
        throw new IllegalArgumentException(type + " has two options '" + key(component) + "'");
      }
    }
    return components;
  }

  private static List<RecordComponent> flat(Class<?> type) {
    List<RecordComponent> flat = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (inlined(component)) {
        flat.addAll(flat(component.getType()));
      } else {
        flat.add(component);
      }
    }
    return flat;
  }

  private static boolean inlined(RecordComponent component) {
    return component.isAnnotationPresent(Inlined.class);
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
   * @param component one of its components, or of a record that is {@link Inlined} in it
   * @return its value
   */
  public static Object value(Record options, RecordComponent component) {
    return holder(options, component.getDeclaringRecord())
        .map(holder -> accessed(holder, component))
        .orElseThrow(() -> new IllegalStateException(component + " is not in " + options));
  }

  private static Optional<Record> holder(Record options, Class<?> declaring) {
    if (options.getClass() == declaring) {
      return Optional.of(options);
    }
    return Arrays.stream(options.getClass().getRecordComponents())
        .filter(OptionRecords::inlined)
        .flatMap(c -> holder((Record) accessed(options, c), declaring).stream())
        .findFirst();
  }

  private static Object accessed(Record options, RecordComponent component) {
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
   * @return the values, in the order of {@link #components}
   */
  public static Object[] values(Record options) {
    return components(options.getClass()).values().stream()
        .map(component -> value(options, component))
        .toArray();
  }

  /**
   * A record of a type; whatever its constructor throws is thrown here.
   *
   * @param <R> the record
   * @param type its class
   * @param values one per component, in the order of {@link #components}
   * @return a new record
   */
  public static <R extends Record> R create(Class<R> type, List<Object> values) {
    return type.cast(made(type, values.iterator()));
  }

  private static Object made(Class<?> type, Iterator<Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      arguments[i] = inlined(components[i]) ? made(types[i], values) : values.next();
    }
    return constructed(type, types, arguments);
  }

  private static Object constructed(Class<?> type, Class<?>[] types, Object[] arguments) {
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
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
    Map<String, RecordComponent> components = components(type);
    List<String> keys = List.copyOf(components.keySet());
    String[] parts = key.split("\\.", 2);
    int position = keys.indexOf(parts[0]);
    if (position < 0) {
      throw NearestName.unknown("option", parts[0], keys);
    }
    Object[] values = values(options);
    values[position] =
        parts.length == 1
            ? fitting(components.get(parts[0]), value)
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
