package org.jackdaw.modelio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jackdaw.api.model.Variable;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.modelio.tree.DocumentException;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.NodePath;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;

/** Takes values out of a document; what does not fit is thrown, with place and path. */
final class DocumentView {

  private final Node root;
  private final Problems problems = new Problems();

  DocumentView(Node root) {
    this.root = root;
  }

  /** Runs a step of reading; what it throws about a node is kept, so that reading can go on. */
  void attempt(Node node, Runnable step) {
    try {
      step.run();
    } catch (Misfit e) {
      report(e.node, e.getMessage());
    } catch (IllegalArgumentException e) {
      report(node, String.valueOf(e.getMessage()));
    }
  }

  /** Keeps a problem of a node. */
  void report(Node node, String message) {
    message.lines().forEach(m -> problems.add(node.place(), NodePath.of(root, node) + ": " + m));
  }

  /** Throws what was kept, if anything was. */
  void finish() {
    if (!problems.none()) {
      throw new DocumentException(problems.lines());
    }
  }

  /** A node that does not fit. */
  static final class Misfit extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final transient Node node;

    Misfit(Node node, String message) {
      super(message);
      this.node = node;
    }
  }

  MapNode map(Node node, Collection<String> keys) {
    if (!(node instanceof MapNode map)) {
      throw new Misfit(node, "must be a map, got " + node.words());
    }
    map.entries()
        .forEach(
            (key, entry) -> {
              if (!keys.contains(key)) {
                report(entry.value(), NearestName.message("key", key, keys));
              }
            });
    return map;
  }

  static MapNode map(Node node) {
    if (node instanceof MapNode map) {
      return map;
    }
    throw new Misfit(node, "must be a map, got " + node.words());
  }

  static Node required(MapNode map, String key) {
    return map.find(key).orElseThrow(() -> new Misfit(map, "key '" + key + "' is missing"));
  }

  static List<Node> items(Node node) {
    if (node instanceof ListNode list) {
      return list.items();
    }
    throw new Misfit(node, "must be a list, got " + node.words());
  }

  static List<Node> items(Optional<Node> node) {
    return node.map(DocumentView::items).orElse(List.of());
  }

  static String text(Node node) {
    boolean word =
        node instanceof Scalar scalar
            && (scalar.kind() == Scalar.Kind.TEXT || scalar.kind() == Scalar.Kind.BOOLEAN);
    if (!word) {
      throw new Misfit(node, "must be a text (a number in quotes), got " + node.words());
    }
    return ((Scalar) node).text();
  }

  static List<String> texts(Node node) {
    List<String> texts = new ArrayList<>();
    items(node).forEach(item -> texts.add(text(item)));
    return texts;
  }

  static double number(Node node) {
    if (node instanceof Scalar scalar && scalar.numeric()) {
      return scalar.number();
    }
    throw new Misfit(node, "must be a number, got " + node.words());
  }

  static int whole(Node node, int least) {
    boolean whole =
        node instanceof Scalar scalar
            && scalar.wholeNumber()
            && scalar.whole() >= least
            && scalar.whole() <= Integer.MAX_VALUE;
    if (!whole) {
      throw new Misfit(node, "must be a whole number >= " + least + ", got " + node.words());
    }
    return (int) ((Scalar) node).whole();
  }

  static boolean truth(Node node) {
    if (node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.BOOLEAN) {
      return Boolean.parseBoolean(scalar.text());
    }
    throw new Misfit(node, "must be true or false, got " + node.words());
  }

  /** A value of a variable: a label as text, or its position as a number. */
  static int position(Variable variable, Node node) {
    if (node instanceof Scalar scalar && scalar.numeric()) {
      int position = whole(node, 0);
      if (position >= variable.size()) {
        throw new Misfit(
            node, variable.name() + " has " + variable.size() + " values, got " + position);
      }
      return position;
    }
    try {
      return variable.position(text(node));
    } catch (Misfit e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new Misfit(node, e.getMessage());
    }
  }
}
