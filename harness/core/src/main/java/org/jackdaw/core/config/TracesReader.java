package org.jackdaw.core.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jackdaw.api.env.Phase;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.plan.Traces;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;

/** Reads which episodes are recorded step by step; what is left out stands for everything. */
final class TracesReader {

  /** The keys of traces. */
  static final List<String> KEYS =
      List.of("episodes", "phases", "checkpoints", "environments", "agents", "seeds");

  private static final String ALL = "all";
  private static final String LAST = "last";
  private static final Place RESOLVED = Place.whole("resolved");

  private final Fields fields;
  private final Problems problems;

  private TracesReader(MapNode node, Problems problems) {
    this.fields = new Fields(node, problems);
    this.problems = problems;
  }

  /** The traces; of no use if a problem was reported. */
  static Traces read(
      MapNode node, List<String> worlds, List<String> contenders, Problems problems) {
    return new TracesReader(node, problems).read(node, worlds, contenders);
  }

  private Traces read(MapNode node, List<String> worlds, List<String> contenders) {
    fields.only(KEYS);
    List<String> phases = Arrays.stream(Phase.values()).map(Phase::word).toList();
    return new Traces(
        node.find("episodes").map(this::episodes).orElse(OptionalInt.of(1)),
        named("phases", "phase", phases).stream().map(Phase::of).toList(),
        node.find("checkpoints").map(this::lastOnly).orElse(false),
        named("environments", "environment label", worlds),
        named("agents", "contender label", contenders),
        node.find("seeds").map(n -> SeedList.read(n, problems)));
  }

  private OptionalInt episodes(Node node) {
    if (word(node, ALL)) {
      return OptionalInt.empty();
    }
    OptionalLong count =
        node instanceof Scalar s && s.wholeNumber()
            ? OptionalLong.of(s.whole())
            : OptionalLong.empty();
    if (count.isEmpty() || count.getAsLong() < 1 || count.getAsLong() > Integer.MAX_VALUE) {
      problems.add(
          node.place(),
          "episodes must be all, or how many of every phase and checkpoint (>= 1), got "
              + node.words());
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) count.getAsLong());
  }

  private boolean lastOnly(Node node) {
    if (!word(node, ALL) && !word(node, LAST)) {
      problems.add(node.place(), "checkpoints must be all or last, got " + node.words());
    }
    return word(node, LAST);
  }

  private static boolean word(Node node, String word) {
    return node instanceof Scalar scalar && scalar.text().equals(word);
  }

  /** The names that a list holds, in the order of those there are; all of them without a list. */
  private List<String> named(String key, String what, List<String> known) {
    Optional<ListNode> list = fields.list(key);
    if (list.isEmpty()) {
      return known;
    }
    List<String> named = new ArrayList<>();
    for (Node item : list.get().items()) {
      String name = item instanceof Scalar scalar ? scalar.text() : item.words();
      if (!known.contains(name)) {
        problems.add(item.place(), NearestName.message(what, name, known));
      }
      named.add(name);
    }
    if (named.isEmpty()) {
      problems.add(list.get().place(), key + " must name at least one, or be left out for all");
    }
    return known.stream().filter(named::contains).toList();
  }

  /** What a resolved configuration says. */
  static MapNode resolved(Traces traces) {
    Scalar episodes =
        traces.episodes().isPresent()
            ? Scalar.plain(RESOLVED, Integer.toString(traces.episodes().getAsInt()))
            : Scalar.text(RESOLVED, ALL);
    MapNode map =
        new MapNode(RESOLVED, Map.of())
            .with("episodes", episodes)
            .with("phases", list(traces.phases(), Phase::word))
            .with("checkpoints", Scalar.text(RESOLVED, traces.lastOnly() ? LAST : ALL))
            .with("environments", list(traces.environments(), label -> label))
            .with("agents", list(traces.agents(), label -> label));
    return traces.seeds().isPresent()
        ? map.with("seeds", SeedList.node(traces.seeds().get()))
        : map;
  }

  private static <T> ListNode list(List<T> items, Function<T, String> word) {
    List<Node> nodes = new ArrayList<>();
    items.forEach(item -> nodes.add(Scalar.text(RESOLVED, word.apply(item))));
    return new ListNode(RESOLVED, nodes);
  }
}
