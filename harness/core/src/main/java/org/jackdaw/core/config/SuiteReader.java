package org.jackdaw.core.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;

/** Reads a suite; its protocol and environments are checked where an experiment imports them. */
final class SuiteReader {

  /** The keys of a suite. */
  static final List<String> KEYS =
      List.of("name", "version", "summary", "tags", "protocol", "environments");

  private SuiteReader() {}

  static Optional<Suite> read(Node root, Problems problems) {
    if (!(root instanceof MapNode map)) {
      problems.add(root.place(), "a suite must be a map, got " + root.words());
      return Optional.empty();
    }
    Fields fields = new Fields(map, problems);
    fields.only(KEYS);
    fields.require("name", "name: bandits");
    fields.require("version", "version: 1");
    fields.require("summary", "summary: bandits of two and more arms");
    fields.require("protocol", "protocol: {train-episodes: 100, evaluate-episodes: 20}");
    fields.require("environments", "environments: [{id: t-maze}]");
    Optional<String> name = fields.name("name");
    OptionalLong version = fields.whole("version", 1, Integer.MAX_VALUE);
    Optional<MapNode> protocol = fields.map("protocol");
    Optional<ListNode> environments = fields.list("environments");
    List<String> tags = fields.tags();
    String summary = summary(map, problems);
    return name.isPresent()
            && version.isPresent()
            && protocol.isPresent()
            && environments.isPresent()
        ? Optional.of(
            new Suite(
                name.get(), version.getAsLong(), summary, tags, protocol.get(), environments.get()))
        : Optional.empty();
  }

  private static String summary(MapNode map, Problems problems) {
    Optional<Node> node = map.find("summary");
    if (node.isPresent() && node.get() instanceof Scalar scalar) {
      return scalar.text();
    }
    node.ifPresent(n -> problems.add(n.place(), "summary must be a text, got " + n.words()));
    return "";
  }
}
