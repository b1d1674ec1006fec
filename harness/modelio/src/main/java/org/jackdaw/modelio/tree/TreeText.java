package org.jackdaw.modelio.tree;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes trees as text, always the same text for the same content: what is short stands on one
 * line, what is long is spread over lines.
 */
public final class TreeText {

  private static final int LINE = 96;
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_.*/-]*(:[A-Za-z0-9_./-]+)*");
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private final boolean json;
  private final StringBuilder text = new StringBuilder();

  private TreeText(Format format) {
    this.json = format == Format.JSON;
  }

  /** The notations of a tree. */
  public enum Format {
    /** YAML 1.2. */
    YAML,
    /** JSON. */
    JSON;

    /**
     * The notation of a file.
     *
     * @param file a file that ends in {@code .json}, {@code .yaml} or {@code .yml}
     * @return what its name says
     * @throws DocumentException if its name says nothing
     */
    public static Format of(Path file) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      if (name.endsWith(".json")) {
        return JSON;
      }
      if (name.endsWith(".yaml") || name.endsWith(".yml")) {
        return YAML;
      }
      throw TextFile.failure(
          Place.whole(file.toString()), "must end in .yaml, .yml or .json, so its format is known");
    }
  }

  /**
   * A document.
   *
   * @param root its content
   * @param format the notation
   * @return the text, ending with a line feed; the same content reads back
   */
  public static String document(Node root, Format format) {
    TreeText writer = new TreeText(format);
    writer.block(root, "");
    return writer.text.append(writer.json ? "\n" : "").toString();
  }

  /**
   * A value on one line of YAML.
   *
   * @param node the value
   * @return such as {@code {alpha: 0.1, map: [1, 2]}}
   */
  public static String line(Node node) {
    return new TreeText(Format.YAML).flow(node);
  }

  private String flow(Node node) {
    if (node instanceof MapNode map) {
      return map.entries().entrySet().stream()
          .map(e -> key(e.getKey()) + ": " + flow(e.getValue().value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof ListNode list) {
      return list.items().stream().map(this::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    return scalar((Scalar) node);
  }

  private String scalar(Scalar scalar) {
    return switch (scalar.kind()) {
      case TEXT -> word(scalar.text());
      case NULL -> "null";
      default -> scalar.text();
    };
  }

  private String key(String key) {
    return !json && PLAIN.matcher(key).matches() ? key : quoted(key);
  }

  private String word(String word) {
    boolean plain =
        !json && PLAIN.matcher(word).matches() && !WORDS.contains(word.toLowerCase(Locale.ROOT));
    return plain ? word : quoted(word);
  }

  private static String quoted(String word) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : word.toCharArray()) {
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(printable(c));
      }
    }
    return quoted.append('"').toString();
  }

  private static String printable(char c) {
    return c >= ' ' && c <= '~'
        ? String.valueOf(c)
        : String.format(Locale.ROOT, "\\u%04x", (int) c);
  }

  private boolean fits(Node node, String indent) {
    if (node instanceof Scalar || leaf(node)) {
      return true;
    }
    boolean empty =
        node instanceof MapNode map ? map.entries().isEmpty() : ((ListNode) node).items().isEmpty();
    return empty || indent.length() + width(node) <= LINE && !holdsMaps(node);
  }

  /** The width on one line, or more than a line without finding out how much more. */
  private int width(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar.text().length() + 2;
    }
    int width = 2;
    List<Node> parts =
        node instanceof ListNode list
            ? list.items()
            : ((MapNode) node).entries().values().stream().map(MapNode.Entry::value).toList();
    if (node instanceof MapNode map) {
      width += map.entries().keySet().stream().mapToInt(k -> k.length() + 2).sum();
    }
    for (Node part : parts) {
      width += width(part) + 2;
      if (width > LINE) {
        return width;
      }
    }
    return width;
  }

  private static boolean leaf(Node node) {
    return node instanceof ListNode list
        && list.items().stream().allMatch(Scalar.class::isInstance);
  }

  private static boolean holdsMaps(Node node) {
    return node instanceof ListNode list
        && list.items().stream().anyMatch(MapNode.class::isInstance);
  }

  private void block(Node node, String indent) {
    if (json) {
      jsonBlock(node, indent);
    } else if (node instanceof MapNode map && !map.entries().isEmpty()) {
      map.entries().forEach((key, entry) -> yamlEntry(key, entry.value(), indent));
    } else if (node instanceof ListNode list && !fits(list, indent)) {
      list.items().forEach(item -> yamlItem(item, indent));
    } else {
      text.append(indent).append(flow(node)).append('\n');
    }
  }

  private void yamlEntry(String key, Node value, String indent) {
    text.append(indent).append(key(key)).append(':');
    if (fits(value, indent + key)) {
      text.append(' ').append(flow(value)).append('\n');
    } else {
      text.append('\n');
      block(value, indent + "  ");
    }
  }

  private void yamlItem(Node item, String indent) {
    if (fits(item, indent)) {
      text.append(indent).append("- ").append(flow(item)).append('\n');
      return;
    }
    int begin = text.length();
    block(item, indent + "  ");
    text.replace(begin + indent.length(), begin + indent.length() + 2, "- ");
  }

  private void jsonBlock(Node node, String indent) {
    if (fits(node, indent) && !indent.isEmpty()) {
      text.append(flow(node));
      return;
    }
    boolean map = node instanceof MapNode;
    String separator = "\n";
    text.append(map ? '{' : '[');
    for (Map.Entry<String, Node> part : parts(node)) {
      text.append(separator).append(indent).append("  ");
      text.append(map ? key(part.getKey()) + ": " : "");
      jsonBlock(part.getValue(), indent + "  ");
      separator = ",\n";
    }
    text.append('\n').append(indent).append(map ? '}' : ']');
  }

  private static List<Map.Entry<String, Node>> parts(Node node) {
    if (node instanceof MapNode map) {
      return map.entries().entrySet().stream()
          .map(e -> Map.entry(e.getKey(), e.getValue().value()))
          .toList();
    }
    return ((ListNode) node).items().stream().map(item -> Map.entry("", item)).toList();
  }
}
