package org.jackdaw.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackdaw.api.env.Environment;
import org.jackdaw.api.env.EnvironmentFactory;
import org.jackdaw.api.env.EnvironmentSpec;
import org.jackdaw.api.env.PublishesModel;
import org.jackdaw.api.model.Model;
import org.jackdaw.api.text.NearestName;
import org.jackdaw.core.plan.PlannedEnvironment;
import org.jackdaw.core.plan.Protocol;
import org.jackdaw.core.plan.Seeds;
import org.jackdaw.core.registry.Registry;
import org.jackdaw.modelio.tree.ListNode;
import org.jackdaw.modelio.tree.MapNode;
import org.jackdaw.modelio.tree.Node;
import org.jackdaw.modelio.tree.Place;
import org.jackdaw.modelio.tree.Problems;
import org.jackdaw.modelio.tree.Scalar;

/** Makes each world once to ask it for its spec and model. */
final class WorldPlanner {

  private final Registry registry;
  private final Seeds seeds;
  private final Optional<Protocol> protocol;
  private final Problems problems;
  private final List<String> warnings = new ArrayList<>();

  WorldPlanner(Registry registry, Seeds seeds, Optional<Protocol> protocol, Problems problems) {
    this.registry = registry;
    this.seeds = seeds;
    this.protocol = protocol;
    this.problems = problems;
  }

  /** What should be known about the worlds planned so far, although nothing is wrong. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  Optional<PlannedWorld> plan(Draft.World entry) {
    EnvironmentFactory<?> factory = registry.environments().get(entry.id());
    if (factory == null) {
      Place place = entry.node().find("id").orElse(entry.node()).place();
      problems.add(place, unknown(entry.id()));
      return Optional.empty();
    }
    return plan(entry, factory);
  }

  private String unknown(String id) {
    return NearestName.message("environment", id, registry.environments().keySet());
  }

  private Optional<PlannedWorld> plan(Draft.World entry, EnvironmentFactory<?> factory) {
    Attempt attempt = new Attempt(entry.label(), entry.node(), problems);
    return new WorldBinder(registry, problems)
        .bind(factory, entry.node())
        .flatMap(
            bound ->
                attempt
                    .of(() -> probed(entry, bound, factory.getClass(), attempt))
                    .flatMap(planned -> planned));
  }

  private Optional<PlannedWorld> probed(
      Draft.World entry, BoundWorld bound, Class<?> factory, Attempt attempt) {
    try (Environment world = bound.open()) {
      EnvironmentSpec spec = bound.spec(world);
      if (spec.stepLimit().isEmpty()) {
        attempt.refuse("has no step limit, so an episode might never end; add max-steps");
        return Optional.empty();
      }
      bound.warnings().forEach(w -> warnings.add(entry.label() + ": " + w));
      List<String> reasons = BoundWorld.reasons(world);
      reasons.forEach(r -> warnings.add(entry.label() + ": publishes no model: " + r));
      warnOfLateChanges(entry.label(), bound);
      PlannedEnvironment planned =
          new PlannedEnvironment(
              entry.label(),
              entry.id(),
              spec,
              TaskHash.of(bound, spec, world, factory),
              bound.modifications(),
              bound::open,
              bound.concurrency());
      return Optional.of(
          new PlannedWorld(
              planned,
              model(world, entry.label()),
              later(world, entry.label()),
              reasons,
              resolved(entry, spec, bound)));
    }
  }

  private void warnOfLateChanges(String label, BoundWorld bound) {
    int trained = protocol.map(Protocol::trainEpisodes).orElse(OptionalInt.empty()).orElse(-1);
    for (BoundSegment segment : bound.segments()) {
      if (trained >= 0 && segment.from() > trained) {
        warnings.add(
            label
                + ": never changes at "
                + segment.from()
                + ", as training ends after "
                + trained
                + " episodes");
      }
    }
  }

  private Optional<Model> model(Environment world, String label) {
    return world instanceof PublishesModel publisher
        ? Optional.of(publisher.model(seeds.run(label, 0)))
        : Optional.empty();
  }

  private List<PlannedWorld.Later> later(Environment world, String label) {
    List<PlannedWorld.Later> later = new ArrayList<>();
    if (world instanceof PublishesModel publisher) {
      for (int at : publisher.changes()) {
        later.add(new PlannedWorld.Later(at, publisher.model(seeds.run(label, 0), at)));
      }
    }
    return later;
  }

  private MapNode resolved(Draft.World entry, EnvironmentSpec spec, BoundWorld bound) {
    Place place = entry.node().place();
    MapNode resolved =
        new MapNode(place, Map.of())
            .with("id", Scalar.text(place, entry.id()))
            .with("label", Scalar.text(place, entry.label()))
            .with("max-steps", Scalar.number(place, spec.stepLimit().orElseThrow()));
    for (Map.Entry<String, MapNode.Entry> option : bound.optionTree().entries().entrySet()) {
      resolved = resolved.with(option.getKey(), option.getValue().value());
    }
    return modified(
        with(resolved, "tags", new Fields(entry.node(), problems).items("tags")), bound);
  }

  private static MapNode modified(MapNode entry, BoundWorld bound) {
    List<Node> changes = new ArrayList<>();
    for (BoundSegment segment : bound.segments().subList(1, bound.segments().size())) {
      changes.add(change(segment, entry.place()));
    }
    MapNode scheduled = with(entry, "schedule", changes);
    return with(scheduled, "wrappers", wrappers(bound.segments().get(0), entry.place()));
  }

  private static MapNode change(BoundSegment segment, Place place) {
    Scalar at = Scalar.plain(place, Integer.toString(segment.from()));
    MapNode change = new MapNode(place, Map.of()).with("at", at);
    change = segment.set().entries().isEmpty() ? change : change.with("set", segment.set());
    return segment.rewrapped()
        ? change.with("wrappers", new ListNode(place, wrappers(segment, place)))
        : change;
  }

  private static List<Node> wrappers(BoundSegment segment, Place place) {
    MapNode nothing = new MapNode(place, Map.of());
    return segment.wrappers().stream()
        .<Node>map(wrapper -> nothing.with(wrapper.id(), wrapper.options()))
        .toList();
  }

  private static MapNode with(MapNode entry, String key, List<Node> items) {
    return items.isEmpty() ? entry : entry.with(key, new ListNode(entry.place(), items));
  }
}
