package org.jackdaw.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.core.option.OptionTree;
import org.jackdaw.core.option.RecordBinder;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Problems;

/** Binds the entries of worlds: options, step limit, schedule, wrappers. */
public final class WorldBinder {

  private static final MapNode NOTHING = new MapNode(Place.whole("schedule"), Map.of());

  private final WrapperBinder wrappers;
  private final Problems problems;

  /**
   * A binder.
   *
   * @param registry what can be named
   * @param problems where it reports what does not fit
   */
  public WorldBinder(Registry registry, Problems problems) {
    this.wrappers = new WrapperBinder(registry, problems);
    this.problems = problems;
  }

  /**
   * Binds an entry.
   *
   * @param factory makes the world
   * @param entry options, and the keys of {@link Registry#ENVIRONMENT_KEYS}
   * @param <O> the options record
   * @return the world; empty if anything did not fit, which has then been reported
   */
  public <O extends Record> Optional<BoundWorld> bind(
      EnvironmentFactory<O> factory, MapNode entry) {
    int before = problems.count();
    Fields fields = new Fields(entry, problems);
    OptionalLong limit = fields.whole("max-steps", 1, Integer.MAX_VALUE);
    Optional<O> options =
        new RecordBinder(problems, Registry.ENVIRONMENT_KEYS)
            .bind(factory.id(), factory.defaults(), entry);
    List<BoundWrapper> around = wrappers.bind(fields.items("wrappers"));
    if (options.isEmpty()) {
      return Optional.empty();
    }
    O start = options.get();
    List<String> warnings = new ArrayList<>(factory.warnings(start));
    List<BoundSegment> segments = new ArrayList<>();
    segments.add(new BoundSegment(0, NOTHING, false, around, () -> factory.create(start)));
    addChanges(factory, start, fields, segments, warnings);
    return problems.count() > before
        ? Optional.empty()
        : Optional.of(
            new BoundWorld(
                factory.id(),
                start,
                limit.isPresent() ? OptionalInt.of((int) limit.getAsLong()) : OptionalInt.empty(),
                segments,
                warnings,
                factory.concurrency(start)));
  }

  /** Adds the changes of the schedule; each builds on those before it. */
  private <O extends Record> void addChanges(
      EnvironmentFactory<O> factory,
      O start,
      Fields fields,
      List<BoundSegment> segments,
      List<String> warnings) {
    O inForce = start;
    for (Node item : fields.items("schedule")) {
      BoundSegment latest = segments.get(segments.size() - 1);
      Optional<Step> step = step(item, latest);
      Optional<O> changed = bound(factory, inForce, step);
      if (changed.isEmpty()) {
        return; // what comes later builds on it
      }
      O now = changed.get();
      inForce = now;
      segments.add(segment(step.get(), latest, now, () -> factory.create(now)));
      factory.warnings(now).stream().filter(w -> !warnings.contains(w)).forEach(warnings::add);
    }
  }

  private static BoundSegment segment(
      Step step, BoundSegment latest, Record options, Supplier<Environment> maker) {
    return new BoundSegment(
        step.at(),
        chosen(options, step.set()),
        step.wrappers().isPresent(),
        step.wrappers().orElse(latest.wrappers()),
        maker);
  }

  private record Step(int at, MapNode set, Optional<List<BoundWrapper>> wrappers) {}

  private Optional<Step> step(Node item, BoundSegment latest) {
    Optional<MapNode> map = new Fields(NOTHING, problems).map("a change of a schedule", item);
    if (map.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = new Fields(map.get(), problems);
    fields.only(List.of("at", "set", "wrappers"));
    fields.require("at", "at: 100");
    boolean rewrapped = map.get().find("wrappers").isPresent();
    if (!rewrapped) {
      fields.require("set", "set: {slip: 0.5}");
    }
    OptionalLong at = fields.whole("at", 1, Integer.MAX_VALUE);
    int before = problems.count();
    Optional<MapNode> set = fields.map("set");
    Optional<List<BoundWrapper>> around =
        rewrapped ? Optional.of(wrappers.bind(fields.items("wrappers"))) : Optional.empty();
    if (at.isEmpty() || problems.count() > before || !later(at.getAsLong(), latest, map.get())) {
      return Optional.empty();
    }
    return Optional.of(new Step((int) at.getAsLong(), set.orElse(NOTHING), around));
  }

  private boolean later(long at, BoundSegment latest, MapNode change) {
    if (at > latest.from()) {
      return true;
    }
    problems.add(
        change.find("at").orElse(change).place(),
        "at must be above " + latest.from() + ", when the world changed last, got " + at);
    return false;
  }

  private <O extends Record> Optional<O> bound(
      EnvironmentFactory<O> factory, O inForce, Optional<Step> step) {
    return step.flatMap(s -> new RecordBinder(problems).bind(factory.id(), inForce, s.set()));
  }

  /** The options that a step sets, as they are bound. */
  private static MapNode chosen(Record options, MapNode set) {
    MapNode chosen = OptionTree.of(options);
    for (String key : List.copyOf(chosen.entries().keySet())) {
      chosen = set.find(key).isPresent() ? chosen : chosen.without(key);
    }
    return chosen;
  }
}
