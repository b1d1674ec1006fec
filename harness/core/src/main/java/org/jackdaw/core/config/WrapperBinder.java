package org.jackdaw.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.option.OptionRecords;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.option.OptionTree;
import org.jackdaw.core.option.RecordBinder;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.core.wrap.WrapperFactory;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;

/**
 * Binds the wrappers of a world: each a word, or one key with a map of options, or with the value
 * of the first option alone.
 */
final class WrapperBinder {

  private final Registry registry;
  private final Problems problems;

  WrapperBinder(Registry registry, Problems problems) {
    this.registry = registry;
    this.problems = problems;
  }

  /** The id that an item names, whatever else is wrong with it. */
  static Optional<String> id(Node item) {
    if (item instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT) {
      return Optional.of(scalar.text());
    }
    return item instanceof MapNode map && map.entries().size() == 1
        ? map.entries().keySet().stream().findFirst()
        : Optional.empty();
  }

  List<BoundWrapper> bind(List<Node> items) {
    List<BoundWrapper> bound = new ArrayList<>();
    for (Node item : items) {
      bind(item).ifPresent(bound::add);
    }
    return bound;
  }

  private Optional<BoundWrapper> bind(Node item) {
    Optional<String> id = id(item);
    if (id.isEmpty()) {
      problems.add(
          item.place(),
          "a wrapper must be its name, or one key with its options, such as sticky-actions: 0.1,"
              + " got "
              + item.words());
      return Optional.empty();
    }
    WrapperFactory<?> factory = registry.wrappers().get(id.get());
    if (factory == null) {
      problems.add(
          item instanceof MapNode map ? map.placeOf(id.get()) : item.place(),
          NearestName.message("wrapper", id.get(), registry.wrappers().keySet()));
      return Optional.empty();
    }
    return bind(factory, item);
  }

  private <O extends Record> Optional<BoundWrapper> bind(WrapperFactory<O> factory, Node item) {
    MapNode given = options(factory, item);
    return new RecordBinder(problems)
        .bind(factory.id(), factory.defaults(), given)
        .map(options -> BoundWrapper.of(factory, options, OptionTree.of(options)));
  }

  private static MapNode options(WrapperFactory<?> factory, Node item) {
    MapNode none = new MapNode(item.place(), Map.of());
    if (!(item instanceof MapNode map)) {
      return none;
    }
    Node value = map.entries().values().iterator().next().value();
    if (value instanceof MapNode options) {
      return options;
    }
    boolean nothing = value instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL;
    return nothing ? none : none.with(firstOption(factory), value);
  }

  private static String firstOption(WrapperFactory<?> factory) {
    return OptionRecords.components(factory.defaults().getClass()).keySet().iterator().next();
  }
}
