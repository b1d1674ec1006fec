package org.jackdaw.core.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jackdaw.core.result.Sanity;

/**
 * Worlds that are averaged: those where information can pay apart from those where it cannot, and
 * those of one metric apart from others; without sanity worlds, unless there are no others.
 *
 * @param words what they have in common; nothing if they are all worlds
 * @param worlds at least one, of one metric
 */
record Scope(String words, List<WorldData> worlds) {

  /** What worlds must share. */
  private record Kind(boolean informationPays, String metric) {}

  /** The scopes of worlds, in order of their first world. */
  static List<Scope> of(List<WorldData> worlds) {
    Map<Kind, List<WorldData>> kinds = new LinkedHashMap<>();
    for (WorldData world : judged(worlds)) {
      kinds
          .computeIfAbsent(
              new Kind(world.informationPays(), world.metric()), kind -> new ArrayList<>())
          .add(world);
    }
    boolean both = kinds.keySet().stream().map(Kind::informationPays).distinct().count() == 2;
    List<Scope> scopes = new ArrayList<>();
    kinds.forEach((kind, of) -> scopes.add(new Scope(both ? words(kind) : "", of)));
    return scopes;
  }

  /** Worlds that only ask whether a learner works say nothing of how good it is. */
  private static List<WorldData> judged(List<WorldData> worlds) {
    List<WorldData> others =
        worlds.stream().filter(w -> !w.environment().startsWith(Sanity.PREFIX)).toList();
    return others.isEmpty() ? worlds : others;
  }

  private static String words(Kind kind) {
    return kind.informationPays() ? "where information pays" : "where information has no value";
  }

  boolean holds(WorldFinding found) {
    return worlds.stream().anyMatch(world -> world.environment().equals(found.environment()));
  }

  OverallFinding overall(Findings findings) {
    return new OverallFinding(
        words,
        worlds.get(0).metric(),
        worlds.stream().map(WorldData::environment).toList(),
        findings.overall(worlds));
  }
}
