package org.jackdaw.core.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;

/** Takes the values of known keys out of a map and reports what does not fit. */
final class Fields {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final MapNode map;
  private final Problems problems;

  Fields(MapNode map, Problems problems) {
    this.map = map;
    this.problems = problems;
  }

  /** Reports every key that is not known. */
  void only(Collection<String> known) {
    map.entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key)) {
                problems.add(entry.place(), NearestName.message("key", key, known));
              }
            });
  }

  /** Reports a key that is missing. */
  void require(String key, String example) {
    if (!map.entries().containsKey(key)) {
      problems.add(map.place(), "key '" + key + "' is missing; for example " + example);
    }
  }

  /** A word that also names folders and files. */
  Optional<String> name(String key) {
    Optional<Scalar> scalar = map.find(key).flatMap(node -> scalar(key, node));
    return scalar.map(Scalar::text).filter(text -> named(key, scalar.get()));
  }

  private boolean named(String key, Scalar scalar) {
    boolean good = NAME.matcher(scalar.text()).matches();
    if (!good) {
      String rule = " must be letters, digits, '.', '_' and '-' and begin with a letter or digit";
      problems.add(scalar.place(), key + rule + ", got " + scalar.words());
    }
    return good;
  }

  private Optional<Scalar> scalar(String key, Node node) {
    if (node instanceof Scalar scalar && scalar.kind() != Scalar.Kind.NULL) {
      return Optional.of(scalar);
    }
    return wrong(key, "a word", node);
  }

  /** A whole number. */
  OptionalLong whole(String key, long least, long most) {
    Optional<Node> node = map.find(key);
    if (node.isEmpty()) {
      return OptionalLong.empty();
    }
    if (node.get() instanceof Scalar scalar
        && scalar.wholeNumber()
        && scalar.whole() >= least
        && scalar.whole() <= most) {
      return OptionalLong.of(scalar.whole());
    }
    String range = least == Long.MIN_VALUE ? "" : " in [" + least + ", " + most + "]";
    wrong(key, "a whole number" + range, node.get());
    return OptionalLong.empty();
  }

  /** True or false. */
  Optional<Boolean> truth(String key) {
    return map.find(key)
        .flatMap(
            node ->
                node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.BOOLEAN
                    ? Optional.of(Boolean.parseBoolean(scalar.text()))
                    : wrong(key, "true or false", node));
  }

  /** A list, empty where the key is absent. */
  List<Node> items(String key) {
    return list(key).map(ListNode::items).orElse(List.of());
  }

  /** Words that something is found by. */
  List<String> tags() {
    List<String> tags = new ArrayList<>();
    for (Node item : items("tags")) {
      if (item instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT) {
        tags.add(scalar.text());
      } else {
        problems.add(item.place(), "a tag must be a word, got " + item.words());
      }
    }
    return tags;
  }

  /** A list. */
  Optional<ListNode> list(String key) {
    return map.find(key)
        .flatMap(
            node -> node instanceof ListNode list ? Optional.of(list) : wrong(key, "a list", node));
  }

  /** A map. */
  Optional<MapNode> map(String key) {
    return map.find(key).flatMap(node -> map(key, node));
  }

  /** A node that must be a map. */
  Optional<MapNode> map(String what, Node node) {
    return node instanceof MapNode inner ? Optional.of(inner) : wrong(what, "a map", node);
  }

  private <T> Optional<T> wrong(String key, String expected, Node node) {
    problems.add(node.place(), key + " must be " + expected + ", got " + node.words());
    return Optional.empty();
  }
}
