package org.jackdaw.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.core.option.OptionDoc;

/** What is said of one agent, environment, metric, wrapper or suite. */
record Description(
    String id,
    String kind,
    String summary,
    Map<String, String> headings,
    Map<String, String> facts,
    List<OptionDoc> options) {

  private static final int WIDTH = 100;
  private static final String INDENT = "  ";

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(id + " (" + kind + "): " + summary);
    headings.forEach((heading, text) -> add(lines, heading, text));
    if (!facts.isEmpty()) {
      lines.add("");
      TextTable table = new TextTable();
      facts.forEach((name, value) -> table.row("  " + name, value));
      lines.addAll(table.lines());
    }
    if (!options.isEmpty()) {
      lines.add("");
      lines.add("options");
      TextTable table = new TextTable();
      options.forEach(option -> rows(table, "  ", option));
      lines.addAll(table.lines());
    }
    return lines;
  }

  /** A heading, and below it its text in lines of no more than a page's width. */
  private static void add(List<String> lines, String heading, String text) {
    lines.add("");
    lines.add(heading);
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && INDENT.length() + line.length() + 1 + word.length() > WIDTH) {
        lines.add(INDENT + line);
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(INDENT + line);
  }

  private static void rows(TextTable table, String indent, OptionDoc option) {
    String range = option.range().isEmpty() ? "" : ", " + option.range();
    String unit = option.unit().isEmpty() ? "" : " (" + option.unit() + ")";
    String value =
        option.nested().isEmpty() ? option.defaultValue() : ""; // each part tells its own
    table.row(indent + option.key(), value, option.type() + range, option.text() + unit);
    option.nested().forEach(nested -> rows(table, indent + "  ", nested));
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", id);
    map.put("kind", kind);
    map.put("summary", summary);
    if (!headings.isEmpty()) {
      map.put("headings", headings);
    }
    map.put("facts", facts);
    map.put("options", options.stream().map(Description::toMap).toList());
    return map;
  }

  private static Map<String, Object> toMap(OptionDoc option) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("key", option.key());
    map.put("type", option.type());
    map.put("default", option.defaultValue());
    map.put("range", option.range());
    map.put("unit", option.unit());
    map.put("text", option.text());
    if (!option.nested().isEmpty()) {
      map.put("options", option.nested().stream().map(Description::toMap).toList());
    }
    return map;
  }
}
