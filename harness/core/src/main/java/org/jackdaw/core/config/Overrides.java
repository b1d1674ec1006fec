package org.jackdaw.core.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.modelio.tree.DocumentException;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;
import org.jackdaw.modelio.tree.TreeReader;

/** Puts values given on the command line into the tree of a configuration. */
final class Overrides {

  private final Place place;
  private final Node value;

  private Overrides(Place place, Node value) {
    this.place = place;
    this.value = value;
  }

  static MapNode apply(MapNode root, List<String> overrides, Problems problems) {
    MapNode changed = root;
    for (String override : overrides) {
      Place place = Place.whole("--set " + override);
      try {
        changed = applied(changed, override, place);
      } catch (DocumentException e) {
        problems.add(place, "the value is no YAML");
      } catch (IllegalArgumentException e) {
        problems.add(place, e.getMessage());
      }
    }
    return changed;
  }

  private static MapNode applied(MapNode root, String override, Place place) {
    int equals = override.indexOf('=');
    String path = equals < 0 ? "" : override.substring(0, equals).strip();
    String text = override.substring(equals + 1);
    if (path.isEmpty() || text.isBlank()) {
      throw new IllegalArgumentException("an override is path=value, such as seeds=5");
    }
    Node value = TreeReader.yaml(text, place.source()).at(place);
    return (MapNode) new Overrides(place, value).put(root, "the configuration", path);
  }

  /** The node with the value at a path below it. */
  private Node put(Node node, String name, String path) {
    if (path.isEmpty()) {
      return value;
    }
    if (node instanceof MapNode map) {
      if (path.startsWith("[")) {
        throw new IllegalArgumentException("'" + name + "' is a map; its parts have names");
      }
      String key = matched(path, map.entries().keySet()).orElseGet(() -> first(path));
      Node child = map.find(key).orElseGet(this::nothing);
      return map.with(key, put(child, key, rest(path, key.length())));
    }
    if (node instanceof ListNode list) {
      return path.startsWith("[") ? indexed(list, name, path) : labelled(list, name, path);
    }
    if (((Scalar) node).kind() == Scalar.Kind.NULL && !path.startsWith("[")) {
      return put(new MapNode(place, Map.of()), name, path);
    }
    throw new IllegalArgumentException("'" + name + "' is " + node.words() + ", it has no parts");
  }

  private Scalar nothing() {
    return Scalar.plain(place, "null");
  }

  private Node indexed(ListNode list, String name, String path) {
    int end = path.indexOf(']');
    String digits = end < 0 ? "" : path.substring(1, end);
    int size = list.items().size();
    boolean within = digits.matches("[0-9]{1,9}") && Integer.parseInt(digits) < size;
    if (!within) {
      throw new IllegalArgumentException(
          "'" + name + "' has " + size + " items, numbered from 0; '" + path + "' is none of them");
    }
    return replaced(list, Integer.parseInt(digits), rest(path, end + 1));
  }

  private Node labelled(ListNode list, String name, String path) {
    List<String> labels = list.items().stream().map(Overrides::label).toList();
    String label =
        matched(path, labels)
            .orElseThrow(() -> NearestName.unknown("label in " + name, first(path), labels));
    return replaced(list, labels.indexOf(label), rest(path, label.length()));
  }

  private ListNode replaced(ListNode list, int position, String path) {
    List<Node> items = new ArrayList<>(list.items());
    items.set(position, put(items.get(position), "item " + position, path));
    return new ListNode(list.place(), items);
  }

  private static String label(Node item) {
    if (!(item instanceof MapNode map)) {
      return "";
    }
    return map.find("label")
        .or(() -> map.find("id"))
        .or(() -> map.find("agent"))
        .filter(Scalar.class::isInstance)
        .map(node -> ((Scalar) node).text())
        .orElse("");
  }

  /** The longest name that the path begins with, so that names may hold dots. */
  private static Optional<String> matched(String path, Iterable<String> names) {
    List<String> begun = new ArrayList<>();
    for (String name : names) {
      boolean whole = path.length() == name.length() || ".[".indexOf(after(path, name)) >= 0;
      if (!name.isEmpty() && path.startsWith(name) && whole) {
        begun.add(name);
      }
    }
    return begun.stream().max(Comparator.comparingInt(String::length));
  }

  private static char after(String path, String name) {
    return path.length() > name.length() ? path.charAt(name.length()) : ' ';
  }

  private static String first(String path) {
    return path.split("[.\\[]", 2)[0];
  }

  private static String rest(String path, int used) {
    String rest = path.substring(used);
    return rest.startsWith(".") ? rest.substring(1) : rest;
  }
}
