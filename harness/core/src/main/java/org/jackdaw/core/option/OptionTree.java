package org.jackdaw.core.option;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Scalar;

/** Turns options records into trees that {@link RecordBinder} binds back to equal records. */
public final class OptionTree {

  private static final Place NOWHERE = Place.whole("options");

  private OptionTree() {}

  /**
   * Every option of a record with its value.
   *
   * @param options the record
   * @return keys in the order of the record; an empty optional is null
   */
  public static MapNode of(Record options) {
    Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
    for (Map.Entry<String, RecordComponent> option :
        OptionRecords.components(options.getClass()).entrySet()) {
      Node value = value(OptionRecords.value(options, option.getValue()));
      entries.put(option.getKey(), new MapNode.Entry(NOWHERE, value));
    }
    return new MapNode(NOWHERE, entries);
  }

  /**
   * One value.
   *
   * @param value a value of a supported type
   * @return its tree
   */
  public static Node value(Object value) {
    if (value instanceof Record nested) {
      return of(nested);
    }
    if (value instanceof Collection<?> items) {
      return new ListNode(NOWHERE, items.stream().map(OptionTree::value).toList());
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
      map.forEach((k, v) -> entries.put((String) k, new MapNode.Entry(NOWHERE, value(v))));
      return new MapNode(NOWHERE, entries);
    }
    return content(value).map(OptionTree::scalar).orElseGet(() -> Scalar.plain(NOWHERE, "null"));
  }

  private static Optional<Object> content(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(v -> v);
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? Optional.of(optional.getAsInt()) : Optional.empty();
    }
    if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? Optional.of(optional.getAsLong()) : Optional.empty();
    }
    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? Optional.of(optional.getAsDouble()) : Optional.empty();
    }
    return Optional.of(value);
  }

  private static Node scalar(Object value) {
    if (value instanceof Double number) {
      return Scalar.number(NOWHERE, number);
    }
    if (value instanceof String text) {
      return Scalar.text(NOWHERE, text);
    }
    if (value instanceof Enum<?> constant) {
      return Scalar.text(NOWHERE, OptionType.word(constant));
    }
    if (List.of(Integer.class, Long.class, Boolean.class).contains(value.getClass())) {
      return Scalar.plain(NOWHERE, value.toString());
    }
    return value(value);
  }
}
