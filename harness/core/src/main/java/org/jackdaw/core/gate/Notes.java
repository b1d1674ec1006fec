package org.jackdaw.core.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jackdaw.core.result.Identity;
import org.jackdaw.modelio.tree.DocumentException;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.TreeReader;
import org.jackdaw.modelio.tree.TreeText;

/** What a reader of a verdict should know about the two experiments. */
final class Notes {

  private static final String CONTENDER = "contender ";

  private final Measurement candidate;
  private final Measurement baseline;
  private final List<String> notes = new ArrayList<>();

  private Notes(Measurement candidate, Measurement baseline) {
    this.candidate = candidate;
    this.baseline = baseline;
  }

  static List<String> of(Measurement candidate, Measurement baseline) {
    Notes notes = new Notes(candidate, baseline);
    notes.options();
    notes.additions();
    notes.seeds();
    notes.failures();
    return notes.notes;
  }

  /** Contenders whose definition is another one. */
  private void options() {
    Identity before = baseline.manifest().identity();
    for (Map.Entry<String, String> part : candidate.manifest().identity().parts().entrySet()) {
      String was = before.parts().get(part.getKey());
      if (part.getKey().startsWith(CONTENDER) && was != null && !was.equals(part.getValue())) {
        notes.add(
            "options of "
                + part.getKey().substring(CONTENDER.length())
                + " changed: "
                + changes(was, part.getValue()));
      }
    }
  }

  private static String changes(String before, String after) {
    Map<String, String> was = keys(before);
    Map<String, String> is = keys(after);
    List<String> changes = new ArrayList<>();
    is.forEach(
        (key, value) -> {
          if (!value.equals(was.get(key))) {
            String old = Optional.ofNullable(was.get(key)).map(v -> " (was " + v + ")").orElse("");
            changes.add(key + ": " + value + old);
          }
        });
    was.keySet().stream()
        .filter(key -> !is.containsKey(key))
        .forEach(key -> changes.add("no " + key + " (was " + was.get(key) + ")"));
    return changes.isEmpty() ? "order of keys" : String.join(", ", changes);
  }

  /** The keys of a definition; a text that is no map is one key. */
  private static Map<String, String> keys(String definition) {
    Map<String, String> keys = new TreeMap<>();
    try {
      if (TreeReader.yaml(definition, "definition") instanceof MapNode map) {
        map.entries().forEach((key, entry) -> keys.put(key, TreeText.line(entry.value())));
        return keys;
      }
    } catch (DocumentException e) {
      // not written as a map, so it is compared as a whole
    }
    keys.put("definition", definition);
    return keys;
  }

  private void additions() {
    List<String> fresh =
        candidate.cases().stream()
            .map(GatedCase::key)
            .filter(key -> baseline.find(key).isEmpty())
            .map(CaseKey::name)
            .toList();
    if (!fresh.isEmpty() && !baseline.cases().isEmpty()) {
      notes.add(
          "not in the baseline, so not judged: "
              + String.join(", ", fresh)
              + "; baseline accept takes them in");
    }
  }

  private void seeds() {
    List<Integer> both =
        baseline.seeds().stream().filter(seed -> candidate.seeds().contains(seed)).toList();
    if (both.size() < baseline.seeds().size() || both.size() < candidate.seeds().size()) {
      notes.add(
          both.size()
              + " seeds are in both; this experiment has "
              + candidate.seeds().size()
              + ", the baseline "
              + baseline.seeds().size());
    }
  }

  private void failures() {
    List<String> failed = baseline.manifest().failedCells();
    if (!failed.isEmpty()) {
      notes.add(
          "failed in the baseline, so not judged: "
              + failed.stream().limit(3).collect(Collectors.joining(", "))
              + (failed.size() > 3 ? " and " + (failed.size() - 3) + " more" : ""));
    }
  }
}
