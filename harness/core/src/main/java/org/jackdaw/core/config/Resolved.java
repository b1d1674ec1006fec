package org.jackdaw.core.config;

import java.util.List;
import java.util.Map;
import org.jackdaw.core.plan.Protocol;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Scalar;
import org.jackdaw.modelio.tree.TreeText;

/** Writes a configuration with every default filled in; reading it gives the same plan. */
final class Resolved {

  private static final Place NOWHERE = Place.whole("resolved");

  private Resolved() {}

  static String text(
      Draft draft,
      List<Integer> runs,
      List<PlannedWorld> worlds,
      List<PlannedRole> roles,
      List<PlannedMetric> metrics) {
    List<? extends Node> environments = worlds.stream().map(PlannedWorld::resolved).toList();
    List<? extends Node> contenders = roles.stream().map(PlannedRole::resolved).toList();
    MapNode root =
        map()
            .with("name", Scalar.text(NOWHERE, draft.name()))
            .with("seed", Scalar.plain(NOWHERE, Long.toString(draft.seed())))
            .with("seeds", SeedList.node(runs))
            .with("protocol", protocol(draft.protocol().orElseThrow()))
            .with("environments", list(environments))
            .with("contenders", list(contenders))
            .with("metrics", list(metrics.stream().map(PlannedMetric::resolved).toList()));
    if (draft.traces().isPresent()) {
      root = root.with("traces", TracesReader.resolved(draft.traces().get()));
    }
    return TreeText.document(root, TreeText.Format.YAML);
  }

  private static MapNode protocol(Protocol protocol) {
    MapNode map = map();
    String interval = protocol.countsSteps() ? "evaluate-every-steps" : "evaluate-every";
    map =
        protocol.countsSteps()
            ? map.with("train-steps", number(protocol.trainSteps().getAsLong()))
            : map.with("train-episodes", number(protocol.trainEpisodes().getAsInt()));
    if (protocol.evaluateEpisodes() > 0) {
      map = map.with(interval, number(protocol.evaluateEvery()));
    }
    return map.with("evaluate-episodes", number(protocol.evaluateEpisodes()));
  }

  private static MapNode map() {
    return new MapNode(NOWHERE, Map.of());
  }

  private static ListNode list(List<? extends Node> items) {
    return new ListNode(NOWHERE, List.copyOf(items));
  }

  private static Scalar number(long value) {
    return Scalar.plain(NOWHERE, Long.toString(value));
  }
}
