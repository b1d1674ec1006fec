package org.jackdaw.modelio.tree;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names parts of a document by their path from its root. */
public final class NodePath {

  private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9_-]+");

  private NodePath() {}

  /**
   * The path of a part.
   *
   * @param root the document
   * @param part one of its nodes, the same object
   * @return such as {@code $.transitions.location.table[0][1]}; the root's path if the part is not
   *     in the document
   */
  public static String of(Node root, Node part) {
    return find(root, part, "$").orElse("$");
  }

  private static Optional<String> find(Node node, Node part, String path) {
    if (node == part) {
      return Optional.of(path);
    }
    if (node instanceof MapNode map) {
      for (Map.Entry<String, MapNode.Entry> entry : map.entries().entrySet()) {
        Optional<String> found = find(entry.getValue().value(), part, path + step(entry.getKey()));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return node instanceof ListNode list ? item(list, part, path) : Optional.empty();
  }

  private static String step(String key) {
    return SIMPLE.matcher(key).matches() ? "." + key : "['" + key + "']";
  }

  private static Optional<String> item(ListNode list, Node part, String path) {
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      boolean leaf = item instanceof Scalar;
      if (item == part) {
        return Optional.of(path + "[" + i + "]");
      }
      Optional<String> found = leaf ? Optional.empty() : find(item, part, path + "[" + i + "]");
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
