package org.jackdaw.report.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What configurations say that worlds ask for. */
final class Tags {

  private Tags() {}

  /** The tags of a world in all folders that have it. */
  static List<String> of(List<Entry> entries) {
    Set<String> tags = new LinkedHashSet<>();
    Set<Study> read = new LinkedHashSet<>();
    for (Entry entry : entries) {
      Study study = entry.contender().study();
      if (read.add(study)) {
        tags.addAll(of(study.manifest().configuration(), entry.group().environment()));
      }
    }
    return List.copyOf(tags);
  }

  private static List<String> of(String configuration, String environment) {
    List<String> tags = new ArrayList<>();
    try {
      for (JsonNode world : new YAMLMapper().readTree(configuration).path("environments")) {
        if (world.path("label").asText(world.path("id").asText()).equals(environment)) {
          world.path("tags").forEach(tag -> tags.add(tag.asText()));
        }
      }
    } catch (JsonProcessingException unreadable) {
      tags.clear(); // a configuration that cannot be read gives no tags
    }
    return tags;
  }
}
