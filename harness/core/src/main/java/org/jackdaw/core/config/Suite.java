package org.jackdaw.core.config;

import java.util.List;
import java.util.Optional;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.TreeText;

/**
 * A set of worlds with a protocol that experiments share by name, so that their results can be
 * compared. What a version holds never changes; a change is a new version.
 *
 * @param name the suite's name
 * @param version from 1
 * @param summary the suite in one sentence
 * @param tags words that it is found by
 * @param protocol how much is trained and when it is measured, as in a configuration
 * @param environments the worlds, as in a configuration
 */
public record Suite(
    String name,
    long version,
    String summary,
    List<String> tags,
    MapNode protocol,
    ListNode environments) {

  /** Copies the tags. */
  public Suite {
    tags = List.copyOf(tags);
  }

  /**
   * What experiments call it.
   *
   * @return such as {@code bandits@1}
   */
  public String id() {
    return name + "@" + version;
  }

  /**
   * The protocol in a line.
   *
   * @return as in a configuration
   */
  public String protocolLine() {
    return TreeText.line(protocol);
  }

  /**
   * The worlds, each in a line.
   *
   * @return as in a configuration
   */
  public List<String> environmentLines() {
    return environments.items().stream().map(TreeText::line).toList();
  }

  /** A configuration with this suite's parts in place of its name. */
  MapNode importedInto(MapNode configuration) {
    return configuration
        .without(Suites.KEY)
        .with("protocol", protocol)
        .with("environments", environments);
  }

  /** Whether a configuration still has this suite's parts, from here and not from elsewhere. */
  boolean standsIn(MapNode configuration) {
    return same(configuration.find("protocol"), protocol)
        && same(configuration.find("environments"), environments);
  }

  private static boolean same(Optional<Node> node, Node own) {
    return node.isPresent() && node.get().equals(own);
  }
}
