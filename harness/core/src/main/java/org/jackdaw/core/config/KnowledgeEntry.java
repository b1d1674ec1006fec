package org.jackdaw.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.api.agent.KnowledgeLevel;
import org.jackdaw.api.option.Documented;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.option.RecordBinder;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;

/**
 * What a configuration says a contender is told.
 *
 * @param node where it says so
 * @param level how much
 * @param path the model file, empty at other levels
 * @param keys the rest, which matters for a structure only
 */
record KnowledgeEntry(Node node, KnowledgeLevel level, String path, Keys keys) {

  private static final String FILE = "file:";
  private static final List<String> WORDS = List.of("none", "model", "structure", "file:PATH");

  /** Where the goal comes from. */
  enum Goal {
    /** The reward table is handed over. */
    GIVEN,
    /** It is not; reward is only felt. */
    SAMPLED
  }

  /** The keys of knowledge that is a map. */
  record Keys(
      @Documented(value = "how much is told", range = "none, model, structure, file:PATH")
          String level,
      @Documented("tables that are not told; left out, all that can be unknown")
          List<String> unknown,
      @Documented(value = "Dirichlet count of every unknown cell", range = "(0, )") double prior,
      @Documented("whether the reward table is told") Goal goal) {

    Keys {
      unknown = List.copyOf(unknown);
      if (!(prior > 0) || prior == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("prior must be above 0 and finite, got " + prior);
      }
    }

    static Keys defaults() {
      return new Keys("structure", List.of(), 1, Goal.GIVEN);
    }
  }

  static KnowledgeEntry none(Node node) {
    return new KnowledgeEntry(node, KnowledgeLevel.NONE, "", Keys.defaults());
  }

  static Optional<KnowledgeEntry> read(Node node, Problems problems) {
    if (node instanceof MapNode map) {
      return map(map, problems);
    }
    if (node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT) {
      return of(node, scalar, Keys.defaults(), problems);
    }
    problems.add(node.place(), "knowledge must be a word or a map, got " + node.words());
    return Optional.empty();
  }

  private static Optional<KnowledgeEntry> map(MapNode map, Problems problems) {
    Optional<Node> level = map.find("level");
    Optional<Keys> keys = new RecordBinder(problems).bind("knowledge", Keys.defaults(), map);
    if (!(level.orElse(map) instanceof Scalar word)) {
      problems.add(map.place(), "knowledge needs a level: one of " + String.join(", ", WORDS));
      return Optional.empty();
    }
    Optional<KnowledgeEntry> entry = keys.flatMap(k -> of(map, word, k, problems));
    entry.ifPresent(e -> e.checkKeys(map, problems));
    return entry;
  }

  private void checkKeys(MapNode map, Problems problems) {
    for (String key : List.of("unknown", "prior", "goal")) {
      if (level != KnowledgeLevel.STRUCTURE && map.entries().containsKey(key)) {
        problems.add(map.placeOf(key), "knowledge: " + key + " is for level structure only");
      }
    }
    if (map.find("unknown")
        .filter(n -> n instanceof ListNode l && l.items().isEmpty())
        .isPresent()) {
      problems.add(
          map.placeOf("unknown"),
          "knowledge: unknown must name at least one table; leave it out for all of them");
    }
  }

  private static Optional<KnowledgeEntry> of(Node node, Scalar word, Keys keys, Problems problems) {
    String text = word.text();
    if (text.startsWith(FILE) && text.length() > FILE.length()) {
      String path = text.substring(FILE.length()).strip();
      return Optional.of(new KnowledgeEntry(node, KnowledgeLevel.FILE, path, keys));
    }
    for (KnowledgeLevel level : KnowledgeLevel.values()) {
      if (level != KnowledgeLevel.FILE && level.word().equals(text)) {
        return Optional.of(new KnowledgeEntry(node, level, "", keys));
      }
    }
    problems.add(word.place(), NearestName.message("knowledge", text, WORDS));
    return Optional.empty();
  }

  boolean goalGiven() {
    return keys.goal() == Goal.GIVEN;
  }

  /** Where the name of an unknown table stands. */
  Place placeOf(String table) {
    Node names = node instanceof MapNode map ? map.find("unknown").orElse(node) : node;
    List<Node> items = names instanceof ListNode list ? list.items() : List.of();
    return items.stream()
        .filter(item -> item instanceof Scalar scalar && scalar.text().equals(table))
        .findFirst()
        .orElse(node)
        .place();
  }

  /** What a resolved configuration says. */
  Node resolved() {
    Place place = node.place();
    if (level == KnowledgeLevel.FILE) {
      return Scalar.text(place, FILE + path);
    }
    if (level != KnowledgeLevel.STRUCTURE) {
      return Scalar.text(place, level.word());
    }
    MapNode map = new MapNode(place, Map.of());
    map = map.with("level", Scalar.text(place, level.word()));
    if (!keys.unknown().isEmpty()) {
      List<Node> names = new ArrayList<>();
      keys.unknown().forEach(name -> names.add(Scalar.text(place, name)));
      map = map.with("unknown", new ListNode(place, names));
    }
    return map.with("prior", Scalar.number(place, keys.prior()))
        .with("goal", Scalar.text(place, goalGiven() ? "given" : "sampled"));
  }
}
