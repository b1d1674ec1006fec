package org.jackdaw.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.core.option.OptionDoc;

/** What is said of one agent, environment or metric. */
record Description(
    String id, String kind, String summary, Map<String, String> facts, List<OptionDoc> options) {

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(id + " (" + kind + "): " + summary);
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
