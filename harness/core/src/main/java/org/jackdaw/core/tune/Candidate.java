package org.jackdaw.core.tune;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Scalar;
import org.jackdaw.modelio.tree.TreeText;

/**
 * One configuration of a contender.
 *
 * @param contender the contender's label
 * @param number 0 for the configuration as written, the defaults; drawn ones count from 1
 * @param entry the contender's entry with the settings
 * @param settings what was drawn, by the path of the option
 */
public record Candidate(String contender, int number, MapNode entry, Map<String, Node> settings) {

  /** Copies the map. */
  public Candidate {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /**
   * The label under which it runs while it is tuned.
   *
   * @return such as {@code q-learning.c007}
   */
  public String label() {
    return contender + String.format(Locale.ROOT, ".c%03d", number);
  }

  /**
   * The entry under a label.
   *
   * @param label the label
   * @return a contender's entry as in a configuration
   */
  MapNode labelled(String label) {
    return entry.with("label", Scalar.text(entry.place(), label));
  }

  /**
   * What was drawn, on one line.
   *
   * @return as in a configuration; {@code {}} for the defaults
   */
  public String text() {
    return TreeText.line(map());
  }

  MapNode map() {
    MapNode map = new MapNode(Place.whole("settings"), Map.of());
    for (Map.Entry<String, Node> setting : settings.entrySet()) {
      map = map.with(setting.getKey(), setting.getValue());
    }
    return map;
  }
}
