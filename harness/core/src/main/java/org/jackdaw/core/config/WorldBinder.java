package org.jackdaw.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
    List<BoundWrapper> around = wrappers.bind(fields.items("wrappers"));
    Optional<O> options =
        new RecordBinder(problems, Registry.ENVIRONMENT_KEYS)
            .bind(factory.id(), factory.defaults(), entry);
    if (options.isEmpty()) {
      return Optional.empty();
    }
    List<String> warnings = new ArrayList<>(factory.warnings(options.get()));
    List<BoundSegment> segments = segments(factory, options.get(), fields, warnings);
    return problems.count() > before
        ? Optional.empty()
        : Optional.of(
            new BoundWorld(
                factory.id(),
                options.get(),
                limit.isPresent() ? OptionalInt.of((int) limit.getAsLong()) : OptionalInt.empty(),
                segments,
                around,
                warnings,
                factory.concurrency(options.get())));
  }

  private <O extends Record> List<BoundSegment> segments(
      EnvironmentFactory<O> factory, O options, Fields fields, List<String> warnings) {
    List<BoundSegment> segments = new ArrayList<>();
    segments.add(new BoundSegment(0, NOTHING, () -> factory.create(options)));
    O inForce = options;
    int latest = 0;
    for (Node item : fields.items("schedule")) {
      Optional<Step> step = step(item, latest);
      Optional<O> changed = bound(factory, inForce, step);
      if (changed.isEmpty()) {
        return segments; // what comes later builds on it
      }
      O now = changed.get();
      inForce = now;
      latest = step.orElseThrow().at();
      segments.add(
          new BoundSegment(
              latest, chosen(now, step.orElseThrow().set()), () -> factory.create(now)));
      factory.warnings(now).stream().filter(w -> !warnings.contains(w)).forEach(warnings::add);
    }
    return segments;
  }

  private record Step(int at, MapNode set) {}

  private Optional<Step> step(Node item, int latest) {
    Optional<MapNode> map = new Fields(NOTHING, problems).map("a change of a schedule", item);
    if (map.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = new Fields(map.get(), problems);
    fields.only(List.of("at", "set"));
    fields.require("at", "at: 100");
    fields.require("set", "set: {slip: 0.5}");
    OptionalLong at = fields.whole("at", 1, Integer.MAX_VALUE);
    Optional<MapNode> set = fields.map("set");
    if (at.isPresent() && at.getAsLong() <= latest) {
      problems.add(
          map.get().find("at").orElse(item).place(),
          "at must be above " + latest + ", when the world changed last, got " + at.getAsLong());
      return Optional.empty();
    }
    return at.isPresent() && set.isPresent()
        ? Optional.of(new Step((int) at.getAsLong(), set.get()))
        : Optional.empty();
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
