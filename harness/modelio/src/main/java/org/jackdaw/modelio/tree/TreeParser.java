package org.jackdaw.modelio.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns the tokens of one document into a tree. */
final class TreeParser {

  private static final String CORE_TAG = "tag:yaml.org,2002:";
  private static final Set<String> CORE_TAGS =
      Set.of("map", "seq", "str", "int", "float", "bool", "null");

  private final String source;
  private final List<String> lines;

  TreeParser(String source, String text) {
    this.source = source;
    this.lines = text.lines().toList();
    this.text = text;
  }

  private final String text;

  Node parse(JsonFactory factory, String format) {
    try (JsonParser parser = factory.createParser(text)) {
      if (parser.nextToken() == null) {
        throw TextFile.failure(Place.whole(source), "is empty");
      }
      Node root = node(parser);
      if (parser.nextToken() != null) {
        throw TextFile.failure(here(parser), "a second document begins; only one is allowed");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw TextFile.failure(place(e.getLocation()), "is not valid " + format + ": " + reason(e));
    } catch (IOException e) {
      throw new IllegalStateException("reading a text in memory cannot fail", e);
    }
  }

  private Node node(JsonParser parser) throws IOException {
    refuseReferences(parser);
    String tag = coreTag(parser);
    Place place = here(parser);
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      requireTag(tag, "map", place);
      return map(parser, place);
    }
    if (token == JsonToken.START_ARRAY) {
      requireTag(tag, "seq", place);
      return list(parser, place);
    }
    return scalar(parser, tag, place);
  }

  private MapNode map(JsonParser parser, Place place) throws IOException {
    Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Place at = here(parser);
      String key = parser.currentName();
      refuseReferences(parser);
      refuseTaggedKey(parser, at);
      MapNode.Entry first = entries.get(key);
      if (first != null) {
        String where = first.place().line() + ":" + first.place().column();
        throw TextFile.failure(at, "key '" + key + "' stands twice, first at " + where);
      }
      parser.nextToken();
      entries.put(key, new MapNode.Entry(at, node(parser)));
    }
    return new MapNode(place, entries);
  }

  private ListNode list(JsonParser parser, Place place) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser));
    }
    return new ListNode(place, items);
  }

  private static Scalar scalar(JsonParser parser, String tag, Place place) throws IOException {
    String text = parser.getText();
    boolean quoted = parser.currentToken() == JsonToken.VALUE_STRING && tag.isEmpty();
    Scalar scalar =
        quoted || tag.equals("str") ? Scalar.text(place, text) : Scalar.plain(place, text);
    if (!tag.isEmpty() && !tag.equals(tagOf(scalar))) {
      throw TextFile.failure(place, "!!" + tag + " does not fit " + scalar.words());
    }
    return scalar;
  }

  private static String tagOf(Scalar scalar) {
    return switch (scalar.kind()) {
      case TEXT -> "str";
      case INTEGER -> "int";
      case DECIMAL -> "float";
      case BOOLEAN -> "bool";
      case NULL -> "null";
    };
  }

  private static void requireTag(String tag, String expected, Place place) {
    if (!tag.isEmpty() && !tag.equals(expected)) {
      throw TextFile.failure(place, "!!" + tag + " does not fit here");
    }
  }

  /** The tag's last part, empty if there is none; any tag that could name a class is refused. */
  private String coreTag(JsonParser parser) throws IOException {
    Object id = parser.getTypeId();
    String tag = id == null ? "" : id.toString();
    String name = tag.startsWith(CORE_TAG) ? tag.substring(CORE_TAG.length()) : tag;
    boolean core = tag.startsWith(CORE_TAG) && CORE_TAGS.contains(name);
    if (!tag.isEmpty() && !core) {
      throw TextFile.failure(
          here(parser), "tag " + shown(tag) + " is not allowed; a document is data, not code");
    }
    return name;
  }

  private static String shown(String tag) {
    return tag.startsWith(CORE_TAG) ? "!!" + tag.substring(CORE_TAG.length()) : "!" + tag;
  }

  /** Implementation note: the parser forgets tags of keys, so the text is looked at. */
  private void refuseTaggedKey(JsonParser parser, Place at) {
    if (!(parser instanceof YAMLParser) || at.line() < 1 || at.line() > lines.size()) {
      return;
    }
    String line = lines.get(at.line() - 1);
    if (at.column() <= line.length() && line.charAt(at.column() - 1) == '!') {
      throw TextFile.failure(at, "a key must not have a tag; a document is data, not code");
    }
  }

  private void refuseReferences(JsonParser parser) throws IOException {
    if (!(parser instanceof YAMLParser yaml)) {
      return;
    }
    if (yaml.isCurrentAlias()) {
      throw TextFile.failure(here(parser), "alias *" + parser.getText() + " is not allowed");
    }
    boolean opens = yaml.currentToken() != JsonToken.END_OBJECT;
    if (opens && yaml.getObjectId() != null) {
      throw TextFile.failure(here(parser), "anchor &" + yaml.getObjectId() + " is not allowed");
    }
  }

  private Place here(JsonParser parser) {
    return place(parser.currentTokenLocation());
  }

  private Place place(JsonLocation location) {
    return location == null
        ? Place.whole(source)
        : new Place(source, location.getLineNr(), location.getColumnNr());
  }

  /** The parser's message without its excerpts of the text, on one line. */
  private static String reason(JsonProcessingException e) {
    List<String> parts =
        e.getOriginalMessage().lines().filter(l -> !l.isBlank() && !l.startsWith(" ")).toList();
    return String.join(", ", parts);
  }
}
