package org.jackdaw.core.option;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;

/** Turns a node into a value of a type; what does not fit becomes a problem. */
final class ValueBinder {

  private final Problems problems;

  ValueBinder(Problems problems) {
    this.problems = problems;
  }

  /**
   * The value of an option.
   *
   * @param what the option, for messages
   * @param type its type
   * @param base its default, which a nested record is laid over
   * @param node what the configuration says
   * @return the value, empty if it does not fit
   */
  Optional<Object> bind(String what, Type type, Object base, Node node) {
    if (type instanceof ParameterizedType generic) {
      return generic(what, generic, node);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Object.class) {
      return Optional.of(free(node));
    }
    if (plain.isRecord()) {
      return record(what, (Record) base, node);
    }
    if (plain.getSimpleName().startsWith("Optional")) {
      return optional(what, plain, node);
    }
    return node instanceof Scalar scalar ? scalar(what, plain, scalar) : wrong(what, type, node);
  }

  private Optional<Object> record(String what, Record base, Node node) {
    return node instanceof MapNode map
        ? new RecordBinder(problems).bind(what, base, map).map(r -> r)
        : wrong(what, base.getClass(), node);
  }

  private Optional<Object> scalar(String what, Class<?> type, Scalar scalar) {
    if (type == String.class) {
      boolean text = scalar.kind() != Scalar.Kind.NULL;
      return text ? Optional.of(scalar.text()) : wrong(what, type, scalar);
    }
    if (type.isEnum()) {
      return constant(what, type, scalar);
    }
    if (OptionType.isWhole(type)) {
      return whole(what, type, scalar);
    }
    if (type == double.class || type == Double.class) {
      boolean number = scalar.numeric() && !Double.isNaN(scalar.number());
      return number ? Optional.of(scalar.number()) : wrong(what, type, scalar);
    }
    if (type == boolean.class || type == Boolean.class) {
      boolean truth = scalar.kind() == Scalar.Kind.BOOLEAN;
      return truth ? Optional.of(Boolean.valueOf(scalar.text())) : wrong(what, type, scalar);
    }
    throw OptionType.unsupported(type);
  }

  private Optional<Object> whole(String what, Class<?> type, Scalar scalar) {
    if (!scalar.wholeNumber()) {
      return wrong(what, type, scalar);
    }
    long value = scalar.whole();
    if (type == long.class || type == Long.class) {
      return Optional.of(value);
    }
    if (value != (int) value) {
      problems.add(scalar.place(), what + " must fit 32 bits, got " + scalar.text());
      return Optional.empty();
    }
    return Optional.of((int) value);
  }

  private Optional<Object> constant(String what, Class<?> type, Scalar scalar) {
    List<String> words = OptionType.words(type.getEnumConstants());
    int position = words.indexOf(scalar.text());
    if (position < 0) {
      problems.add(scalar.place(), NearestName.message("value of " + what, scalar.text(), words));
      return Optional.empty();
    }
    return Optional.of(type.getEnumConstants()[position]);
  }

  private Optional<Object> optional(String what, Class<?> type, Node node) {
    boolean absent = isNull(node);
    if (type == OptionalInt.class) {
      return absent
          ? Optional.of(OptionalInt.empty())
          : bind(what, int.class, 0, node).map(v -> OptionalInt.of((Integer) v));
    }
    if (type == OptionalLong.class) {
      return absent
          ? Optional.of(OptionalLong.empty())
          : bind(what, long.class, 0, node).map(v -> OptionalLong.of((Long) v));
    }
    if (type == OptionalDouble.class) {
      return absent
          ? Optional.of(OptionalDouble.empty())
          : bind(what, double.class, 0, node).map(v -> OptionalDouble.of((Double) v));
    }
    throw OptionType.unsupported(type);
  }

  private Optional<Object> generic(String what, ParameterizedType type, Node node) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return isNull(node)
          ? Optional.of(Optional.empty())
          : bind(what, arguments[0], "", node).map(Optional::of);
    }
    if (type.getRawType() == List.class) {
      return node instanceof ListNode list
          ? list(what, arguments[0], list)
          : wrong(what, type, node);
    }
    return node instanceof MapNode map ? map(what, arguments[1], map) : wrong(what, type, node);
  }

  private Optional<Object> list(String what, Type type, ListNode list) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      bind(what + "[" + i + "]", type, "", list.items().get(i)).ifPresent(values::add);
    }
    boolean whole = values.size() == list.items().size();
    return whole ? Optional.of(Collections.unmodifiableList(values)) : Optional.empty();
  }

  private Optional<Object> map(String what, Type type, MapNode map) {
    Map<String, Object> values = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (key, entry) ->
                bind(what + "." + key, type, "", entry.value())
                    .ifPresent(value -> values.put(key, value)));
    boolean whole = values.size() == map.entries().size();
    return whole ? Optional.of(Collections.unmodifiableMap(values)) : Optional.empty();
  }

  /**
   * Any value, for options that are passed on: a map, a list, a text, a truth value, a whole number
   * (also where it was written with a fraction of zero), another number, or an empty optional.
   */
  private static Object free(Node node) {
    if (node instanceof MapNode map) {
      Map<String, Object> values = new LinkedHashMap<>();
      map.entries().forEach((key, entry) -> values.put(key, free(entry.value())));
      return Collections.unmodifiableMap(values);
    }
    if (node instanceof ListNode list) {
      return list.items().stream().map(ValueBinder::free).toList();
    }
    return content((Scalar) node);
  }

  private static Object content(Scalar scalar) {
    return switch (scalar.kind()) {
      case NULL -> Optional.empty();
      case BOOLEAN -> Boolean.valueOf(scalar.text());
      case TEXT -> scalar.text();
      default -> number(scalar);
    };
  }

  private static Object number(Scalar scalar) {
    if (!scalar.wholeNumber()) {
      return scalar.number();
    }
    long value = scalar.whole();
    return value == (int) value ? (Object) (int) value : (Object) value;
  }

  private static boolean isNull(Node node) {
    return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL;
  }

  private Optional<Object> wrong(String what, Type type, Node node) {
    String words = OptionType.words(type);
    String article = words.startsWith("true") || words.startsWith("text") ? "" : "a ";
    problems.add(node.place(), what + " must be " + article + words + ", got " + node.words());
    return Optional.empty();
  }
}
