package org.jackdaw.core.option;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Scalar;

/** The types that a component of an options record may have, in words. */
final class OptionType {

  private OptionType() {}

  /**
   * A type in words.
   *
   * @param type the generic type of a record component
   * @return such as {@code list of numbers}
   * @throws IllegalArgumentException if options cannot have this type
   */
  static String words(Type type) {
    if (type instanceof Class<?> plain) {
      return words(plain);
    }
    if (type instanceof ParameterizedType generic) {
      return words(generic);
    }
    throw unsupported(type);
  }

  private static String words(Class<?> type) {
    if (isWhole(type)) {
      return "whole number";
    }
    if (type == double.class || type == Double.class) {
      return "number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == String.class) {
      return "text";
    }
    if (type == Object.class) {
      return "value";
    }
    if (type == OptionalInt.class || type == OptionalLong.class) {
      return "whole number or null";
    }
    if (type == OptionalDouble.class) {
      return "number or null";
    }
    if (type.isEnum()) {
      return "one of " + String.join(", ", words(type.getEnumConstants()));
    }
    if (type.isRecord()) {
      return "map";
    }
    throw unsupported(type);
  }

  private static String words(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return words(arguments[0]) + " or null";
    }
    if (type.getRawType() == List.class) {
      return "list of " + plural(arguments[0]);
    }
    if (type.getRawType() == Map.class && arguments[0] == String.class) {
      return "map from text to " + plural(arguments[1]);
    }
    throw unsupported(type);
  }

  private static String plural(Type type) {
    String words = words(type);
    if (words.startsWith("list of ")) {
      return "lists of " + words.substring("list of ".length());
    }
    return words.equals("text") || words.startsWith("one of ") || words.endsWith("false")
        ? words
        : words + "s";
  }

  /** Whether values of a type are whole numbers. */
  static boolean isWhole(Class<?> type) {
    return type == int.class || type == Integer.class || type == long.class || type == Long.class;
  }

  /** The constants of an enum as configurations write them. */
  static List<String> words(Object[] constants) {
    return Arrays.stream(constants).map(c -> word((Enum<?>) c)).collect(Collectors.toList());
  }

  /** A constant of an enum as configurations write it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a node is, for a message that says what it should be. */
  static String got(Node node) {
    return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT
        ? scalar.words()
        : node.words();
  }

  static IllegalArgumentException unsupported(Type type) {
    return new IllegalArgumentException("options cannot be of type " + type.getTypeName());
  }
}
