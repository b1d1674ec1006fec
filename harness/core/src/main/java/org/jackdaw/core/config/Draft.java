package org.jackdaw.core.config;

import java.util.List;
import java.util.Optional;
import org.jackdaw.core.plan.Protocol;
import org.jackdaw.core.plan.Traces;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;

/** What a configuration says, before ids and options are looked up. */
record Draft(
    MapNode root,
    String name,
    long seed,
    List<Integer> runs,
    Optional<Protocol> protocol,
    List<World> worlds,
    List<Contender> contenders,
    List<Node> metrics,
    Optional<Traces> traces,
    Optional<Tune> tune) {

  /** Where the value of a key stands. */
  Place place(String key) {
    return root.find(key).map(Node::place).orElse(root.place());
  }

  /** An environment's entry. */
  record World(MapNode node, String id, String label) {}

  /**
   * A contender's entry; without a list of worlds it runs in all of them, and without knowledge
   * what it says of that has been refused.
   */
  record Contender(
      MapNode node,
      String id,
      String label,
      Optional<ListNode> on,
      Optional<KnowledgeEntry> knowledge,
      Optional<MapNode> preferences,
      boolean repeatable) {}
}
