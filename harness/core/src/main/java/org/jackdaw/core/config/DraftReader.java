package org.jackdaw.core.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackdaw.core.option.RecordBinder;
import org.jackdaw.core.plan.Protocol;
import org.jackdaw.core.plan.Traces;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;

/** Reads the keys of the harness; options are left for those who know them. */
final class DraftReader {

  /** The keys of a configuration. */
  static final List<String> KEYS =
      List.of(
          "name",
          "seed",
          "seeds",
          Suites.KEY,
          "protocol",
          "environments",
          "contenders",
          "metrics",
          "traces",
          "tune");

  private static final long DEFAULT_SEED = 1;
  private static final Scalar DEFAULT_SEEDS = Scalar.plain(Place.whole("default"), "10");

  private final Problems problems;

  DraftReader(Problems problems) {
    this.problems = problems;
  }

  Draft read(MapNode root) {
    Fields fields = new Fields(root, problems);
    fields.only(KEYS);
    refuseLateSuite(root);
    fields.require("name", "name: quickstart");
    fields.require("protocol", "protocol: {train-episodes: 100, evaluate-episodes: 20}");
    fields.require("environments", "environments: [{id: t-maze}]");
    fields.require("contenders", "contenders: [{agent: random}]");
    List<Draft.World> worlds = worlds(fields);
    List<Draft.Contender> contenders = contenders(fields);
    return new Draft(
        root,
        fields.name("name").orElse("unnamed"),
        fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(DEFAULT_SEED),
        SeedList.read(root.find("seeds").orElse(DEFAULT_SEEDS), problems),
        fields.map("protocol").flatMap(this::protocol),
        worlds,
        contenders,
        fields.items("metrics"),
        fields.map("traces").map(node -> traces(node, worlds, contenders)),
        fields.map("tune").map(node -> TuneReader.read(node, labels(contenders), problems)));
  }

  private Traces traces(MapNode node, List<Draft.World> worlds, List<Draft.Contender> contenders) {
    return TracesReader.read(
        node, worlds.stream().map(Draft.World::label).toList(), labels(contenders), problems);
  }

  private static List<String> labels(List<Draft.Contender> contenders) {
    return contenders.stream().map(Draft.Contender::label).toList();
  }

  /** A suite that the document names has been imported by now. */
  private void refuseLateSuite(MapNode root) {
    root.find(Suites.KEY)
        .ifPresent(
            suite ->
                problems.add(suite.place(), "suite must stand in the configuration's own file"));
  }

  private Optional<Protocol> protocol(MapNode node) {
    return new RecordBinder(problems)
        .bind("protocol", ProtocolKeys.defaults(), node)
        .map(ProtocolKeys::protocol);
  }

  private List<Draft.World> worlds(Fields fields) {
    List<Draft.World> worlds = new ArrayList<>();
    for (Node item : fields.items("environments")) {
      fields.map("an environment", item).flatMap(this::world).ifPresent(worlds::add);
    }
    Map<String, Place> labels = new HashMap<>();
    worlds.forEach(world -> refuseTwice("environment", world.label(), world.node(), labels));
    return worlds;
  }

  private Optional<Draft.World> world(MapNode node) {
    Fields fields = new Fields(node, problems);
    fields.require("id", "id: t-maze");
    Optional<String> id = fields.name("id");
    Optional<String> label = fields.name("label");
    fields.tags(); // reported here if they are no words
    return id.map(
        name -> new Draft.World(node, name, label.orElseGet(() -> name + modified(fields))));
  }

  /** What a label says of the changes of a world, so the bare id always means the bare world. */
  private static String modified(Fields fields) {
    StringBuilder words = new StringBuilder(fields.items("schedule").isEmpty() ? "" : ".schedule");
    for (Node wrapper : fields.items("wrappers")) {
      WrapperBinder.id(wrapper).ifPresent(id -> words.append('.').append(id));
    }
    return words.toString();
  }

  private List<Draft.Contender> contenders(Fields fields) {
    List<Draft.Contender> contenders = new ArrayList<>();
    for (Node item : fields.items("contenders")) {
      fields.map("a contender", item).flatMap(this::contender).ifPresent(contenders::add);
    }
    Map<String, Place> labels = new HashMap<>();
    contenders.forEach(c -> refuseTwice("contender", c.label(), c.node(), labels));
    return contenders;
  }

  private Optional<Draft.Contender> contender(MapNode node) {
    Fields fields = new Fields(node, problems);
    fields.require("agent", "agent: random");
    Optional<String> id = fields.name("agent");
    Optional<String> label = fields.name("label").or(() -> id);
    Optional<KnowledgeEntry> knowledge =
        node.find("knowledge")
            .map(k -> KnowledgeEntry.read(k, problems))
            .orElseGet(() -> Optional.of(KnowledgeEntry.none(node)));
    return id.map(
        name ->
            new Draft.Contender(
                node,
                name,
                label.orElse(name),
                on(node, label.orElse(name), fields),
                knowledge,
                fields.map("preferences"),
                fields.truth("repeatable").orElse(true)));
  }

  /** Where a contender runs; a value that is no list of worlds is reported, and means nowhere. */
  private Optional<ListNode> on(MapNode node, String label, Fields fields) {
    return node.find("on")
        .map(
            given -> {
              Optional<ListNode> list = fields.list("on");
              if (list.filter(l -> l.items().isEmpty()).isPresent()) {
                problems.add(given.place(), label + ": runs nowhere; name an environment");
              }
              return list.orElseGet(() -> new ListNode(given.place(), List.of()));
            });
  }

  private void refuseTwice(String what, String label, MapNode node, Map<String, Place> labels) {
    Place first = labels.putIfAbsent(label, node.place());
    if (first != null) {
      String where = first.line() + ":" + first.column();
      problems.add(
          node.placeOf("label"),
          what + " label '" + label + "' stands twice, first at " + where + "; add a label");
    }
  }
}
